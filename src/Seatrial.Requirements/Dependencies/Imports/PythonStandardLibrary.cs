using System.Collections.Frozen;

namespace Seatrial.Requirements.Dependencies.Imports;

/// <summary>
/// Modules that Python brings along (the documentation's module index of 2.7 and 3.8 to 3.14, those that were removed meanwhile included).
/// </summary>
internal static class PythonStandardLibrary
{
    private static readonly FrozenSet<string> Modules = (
        "BaseHTTPServer ConfigParser Cookie HTMLParser Queue SimpleHTTPServer SocketServer StringIO Tkinter UserDict __builtin__ __future__ __main__ _thread _typeshed abc aifc "
        + "annotationlib antigravity anydbm argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii binhex bisect builtins bz2 cPickle cProfile cStringIO "
        + "calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys commands compileall compression concurrent configparser contextlib contextvars cookielib copy "
        + "copy_reg copyreg crypt csv ctypes curses dataclasses datetime dbhash dbm decimal difflib dircache dis distutils doctest dummy_threading email encodings ensurepip enum "
        + "errno exceptions faulthandler fcntl filecmp fileinput fnmatch formatter fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib "
        + "heapq hmac html htmlentitydefs http httplib idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma macpath "
        + "mailbox mailcap marshal math md5 mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os "
        + "ossaudiodev parser pathlib pdb pickle pickletools pipes pkgutil platform plistlib popen2 poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc "
        + "pydoc_data pyexpat queue quopri random re readline reprlib resource rfc822 rlcompleter robotparser runpy sched secrets select selectors sets sha shelve shlex shutil "
        + "signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess sunau symbol "
        + "symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this thread threading time timeit tkinter token tokenize tomllib trace traceback "
        + "tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib urllib2 urlparse uu uuid venv warnings wave weakref webbrowser whichdb winreg winsound wsgiref "
        + "xdrlib xml xmlrpc xmlrpclib zipapp zipfile zipimport zlib zoneinfo"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string module) => Modules.Contains(module);
}
