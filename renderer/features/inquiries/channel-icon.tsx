import {
  Globe,
  Mail,
  MessageCircle,
  MessageSquare,
  MessagesSquare,
  Phone,
  Store,
  Voicemail,
  type LucideIcon,
} from 'lucide-react';
import type { Channel } from '../../../electron/domain/inquiry.ts';

const icons: Readonly<Record<Channel, LucideIcon>> = {
  call: Phone,
  voicemail: Voicemail,
  email: Mail,
  text: MessageSquare,
  chat: MessagesSquare,
  social: MessageCircle,
  web: Globe,
  'walk-in': Store,
};

export function ChannelIcon({ channel }: { channel: Channel }) {
  const Icon = icons[channel];
  return <Icon className="ring-icon" size={16} strokeWidth={1.95} aria-hidden />;
}
