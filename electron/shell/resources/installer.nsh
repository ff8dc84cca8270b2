# What the Windows installer does beside copying: electron-builder registers no address scheme there.
# SHELL_CONTEXT is the person's part of the registry or the computer's, as was chosen in the installer.

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\tenfour" "" "URL:Ten-Four"
  WriteRegStr SHELL_CONTEXT "Software\Classes\tenfour" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\tenfour\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\tenfour\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

# An update runs the old uninstaller first: what the person chose, as starting at login, must outlive it. The program writes
# to the person's part of the registry by itself: the address scheme, what a click on a notification starts, the login item.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegKey SHELL_CONTEXT "Software\Classes\tenfour"
    DeleteRegKey HKCU "Software\Classes\tenfour"
    DeleteRegKey HKCU "Software\Classes\CLSID\{6E2D2F57-0B3C-4E0B-9B0A-7C9D1B6F1A04}"
    DeleteRegKey HKCU "Software\Classes\AppUserModelId\${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"
  ${endIf}
!macroend
