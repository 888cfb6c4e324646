"""Windows: close this process to every other one of the same user, as KeePassXC does.

Written after KeePassXC's `Bootstrap::createWindowsDACL` and the Windows documentation; not tried on Windows.
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes
from typing import Any

TOKEN_QUERY = 0x0008
TOKEN_USER_CLASS = 1
SE_KERNEL_OBJECT = 6
DACL_SECURITY_INFORMATION = 0x4
PROTECTED_DACL_SECURITY_INFORMATION = 0x80000000
ACL_REVISION = 2
SYNCHRONIZE = 0x00100000
PROCESS_TERMINATE = 0x0001
PROCESS_QUERY_LIMITED_INFORMATION = 0x1000
LEFT_TO_OTHERS = SYNCHRONIZE | PROCESS_TERMINATE | PROCESS_QUERY_LIMITED_INFORMATION
"""Waiting for the process, ending it, and its exit status; not its memory, its handles or its threads."""
_ROOM_FOR_ONE_ENTRY = 8 + 12
"""Bytes of an ACL and of an ACCESS_ALLOWED_ACE beside the SID in it."""


class SidAndAttributes(ctypes.Structure):
    """SID_AND_ATTRIBUTES, which is all of TOKEN_USER."""

    _fields_ = (("sid", ctypes.c_void_p), ("attributes", wintypes.DWORD))


def close_to_others() -> bool:
    """Give the process an access list with one entry, `LEFT_TO_OTHERS`, for its own user; whether that took hold."""
    if sys.platform != "win32":
        return False
    security, kernel = ctypes.WinDLL("advapi32"), ctypes.WinDLL("kernel32")
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    process = wintypes.HANDLE(kernel.GetCurrentProcess())
    user = _own_user(security, kernel, process)
    if user is None:
        return False
    held = ctypes.cast(user, ctypes.POINTER(SidAndAttributes)).contents
    sid = ctypes.c_void_p(held.sid)
    access = ctypes.create_string_buffer(_ROOM_FOR_ONE_ENTRY + int(security.GetLengthSid(sid)))
    if not security.InitializeAcl(access, len(access), ACL_REVISION):
        return False
    if not security.AddAccessAllowedAce(access, ACL_REVISION, LEFT_TO_OTHERS, sid):
        return False
    what = DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION
    return bool(security.SetSecurityInfo(process, SE_KERNEL_OBJECT, what, None, None, access, None) == 0)


def _own_user(security: Any, kernel: Any, process: wintypes.HANDLE) -> Any:
    """The TOKEN_USER of the process as bytes, None if Windows does not give it."""
    token, size = wintypes.HANDLE(), wintypes.DWORD()
    if not security.OpenProcessToken(process, TOKEN_QUERY, ctypes.byref(token)):
        return None
    try:
        security.GetTokenInformation(token, TOKEN_USER_CLASS, None, 0, ctypes.byref(size))
        user = ctypes.create_string_buffer(size.value)
        known = security.GetTokenInformation(token, TOKEN_USER_CLASS, user, size, ctypes.byref(size))
        return user if known else None
    finally:
        kernel.CloseHandle(token)
