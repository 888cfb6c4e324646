"""What Windows tells by window messages: sleep, a locked screen, another session in front, a closed lid.

Written after the Windows documentation and not tried on Windows; the reading of messages is tested everywhere.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes
from typing import Any, cast
from uuid import UUID

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtGui import QWindow

WM_POWERBROADCAST, WM_WTSSESSION_CHANGE = 0x0218, 0x02B1
PBT_APMSUSPEND, PBT_POWERSETTINGCHANGE = 0x0004, 0x8013
WTS_REASONS = {
    0x2: "user_switched",  # WTS_CONSOLE_DISCONNECT
    0x4: "user_switched",  # WTS_REMOTE_DISCONNECT
    0x6: "user_switched",  # WTS_SESSION_LOGOFF
    0x7: "screen_locked",  # WTS_SESSION_LOCK
}
NOTIFY_FOR_THIS_SESSION, DEVICE_NOTIFY_WINDOW_HANDLE = 0, 0
LID_SWITCH = UUID("ba3e0f4d-b817-4094-a2d1-d56379e6a0f3").bytes_le
"""GUID_LIDSWITCH_STATE_CHANGE."""


class PowerSetting(ctypes.Structure):
    """POWERBROADCAST_SETTING with one byte of data."""

    _fields_ = (("guid", ctypes.c_ubyte * 16), ("length", wintypes.DWORD), ("data", ctypes.c_ubyte * 4))


def reason_of(message: wintypes.MSG) -> str:
    """Why the device is left, as the message tells; "" if it is about something else."""
    if message.message == WM_WTSSESSION_CHANGE:
        return WTS_REASONS.get(message.wParam, "")
    if message.message == WM_POWERBROADCAST and message.wParam == PBT_APMSUSPEND:
        return "suspended"
    if message.message == WM_POWERBROADCAST and message.wParam == PBT_POWERSETTINGCHANGE and message.lParam:
        setting = PowerSetting.from_address(message.lParam)
        if bytes(setting.guid) == LID_SWITCH and setting.length and setting.data[0] == 0:
            return "lid_closed"
    return ""


class MessageFilter(QAbstractNativeEventFilter):
    """Sees every message of the application's windows before Qt does, and lets all of them pass."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._tell = tell

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if bytes(cast(bytes, kind)) == b"windows_generic_MSG":
            reason = reason_of(wintypes.MSG.from_address(int(message)))
            if reason:
                self._tell(reason)
        return False, 0


class WindowMessages:
    """Registers a hidden window for messages about the session and the lid, and listens from then on."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._filter = MessageFilter(tell)
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self._filter)
        self._window = QWindow()
        self._window.create()
        self._lid: Any = None
        if sys.platform == "win32":
            handle = wintypes.HWND(int(self._window.winId()))
            ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification(handle, NOTIFY_FOR_THIS_SESSION)
            switch = (ctypes.c_ubyte * 16).from_buffer_copy(LID_SWITCH)
            register = ctypes.WinDLL("user32").RegisterPowerSettingNotification
            register.restype = wintypes.HANDLE
            self._lid = register(handle, ctypes.byref(switch), DEVICE_NOTIFY_WINDOW_HANDLE)

    def hold(self) -> None:
        """Nothing to ask for: Windows gives every program about two seconds after PBT_APMSUSPEND."""

    def let_go(self) -> None:
        """Nothing was held."""
