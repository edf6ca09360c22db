import { Notifications } from '@mantine/notifications'
import '@mantine/core/styles/Notification.layer.css'
import '@mantine/notifications/styles.layer.css'

/** Where short messages appear, such as "saved". */
export function Toasts() {
  return <Notifications position="bottom-center" autoClose={4500} />
}
