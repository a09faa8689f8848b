using System.Globalization;
using System.Text;

namespace Seatrial.Governance.Locking;

/// <summary>
/// <c>seatrial.lock</c>: a head, then one line for each entry, <c>kind | application | name | key=value | …</c>. In names and values,
/// <c>%</c>, <c>|</c>, control characters and blanks at an end are written <c>%XX</c> as UTF-8 bytes (RFC 3986, section 2.1). Lines are in
/// ordinal order, so that two branches that add different things merge by themselves.
/// </summary>
public static class LockFile
{
    /// <summary>Larger files are not read: 16 MiB.</summary>
    public const int MaximumSize = 16 << 20;

    private const string Version = "# seatrial-lock 1";

    private const string Head =
        Version
        + "\n# The security architecture as the code has it. Written by 'seatrial lock'; never edit it. After a conflict: take either side, then run 'seatrial lock'.\n";

    public static string Write(ArchitectureLock architecture)
    {
        var text = new StringBuilder(Head);
        foreach (var entry in architecture.Entries)
        {
            text.Append(entry.Kind).Append(" | ").Append(Escape(entry.Application)).Append(" | ").Append(Escape(entry.Name));
            foreach (var (key, value) in entry.Values)
            {
                text.Append(" | ").Append(key).Append('=').Append(Escape(value));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The lock, or a sentence that says what is wrong where. Any bytes may be given.</summary>
    public static (ArchitectureLock? Lock, string? Problem) Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaximumSize)
        {
            return (null, $"{ArchitectureLock.FilePath} is larger than {MaximumSize >> 20} MiB.");
        }

        if (utf8.IsEmpty)
        {
            return (null, $"{ArchitectureLock.FilePath} is empty. Run 'seatrial lock'.");
        }

        var entries = new List<LockEntry>();
        var keys = new HashSet<(string, string, string)>();
        int number = 0;
        foreach (var line in Encoding.UTF8.GetString(utf8).AsSpan().EnumerateLines())
        {
            number++;
            if (number == 1 && !line.SequenceEqual(Version))
            {
                return (
                    null,
                    line.StartsWith("# seatrial-lock", StringComparison.Ordinal)
                        ? $"{ArchitectureLock.FilePath} is of a version that this version of Seatrial does not read: '{line[2..]}'. Run 'seatrial lock'."
                        : $"{ArchitectureLock.FilePath}:1: this is no lock file: its first line must be '{Version}'. Run 'seatrial lock'."
                );
            }

            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (
                line.StartsWith("<<<<<<<", StringComparison.Ordinal)
                || line.StartsWith("=======", StringComparison.Ordinal)
                || line.StartsWith(">>>>>>>", StringComparison.Ordinal)
            )
            {
                return (
                    null,
                    $"{ArchitectureLock.FilePath}:{number}: a conflict of a merge stands here. Take either side, then run 'seatrial lock'."
                );
            }

            if (Entry(line.ToString()) is not { } entry || !keys.Add(entry.Key))
            {
                return (null, $"{ArchitectureLock.FilePath}:{number}: this line is no entry, or stands twice. Run 'seatrial lock'.");
            }

            entries.Add(entry);
        }

        return (new ArchitectureLock(entries), null);
    }

    private static LockEntry? Entry(string line)
    {
        string[] parts = line.Split(" | ");
        if (parts.Length < 3 || parts[0].Length == 0)
        {
            return null;
        }

        var values = new List<KeyValuePair<string, string>>();
        foreach (string part in parts.AsSpan(3))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                return null;
            }

            values.Add(new(part[..equals], Unescape(part[(equals + 1)..])));
        }

        return new LockEntry(parts[0], Unescape(parts[1]), Unescape(parts[2]), values);
    }

    private static string Escape(string value)
    {
        StringBuilder? text = null;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool isOdd =
                c is '%' or '|'
                || char.IsControl(c)
                || c is '\u2028' or '\u2029'
                || char.IsSurrogate(c)
                || (c == ' ' && (i == 0 || i == value.Length - 1));
            if (isOdd)
            {
                text ??= new StringBuilder(value, 0, i, value.Length + 16);
                int length = char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]) ? 2 : 1;
                foreach (byte b in Encoding.UTF8.GetBytes(value.Substring(i, length)))
                {
                    text.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
                }

                i += length - 1;
            }
            else
            {
                text?.Append(c);
            }
        }

        return text?.ToString() ?? value;
    }

    private static string Unescape(string value)
    {
        if (!value.Contains('%', StringComparison.Ordinal))
        {
            return value;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(value);
        int length = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[length++] =
                bytes[i] == '%'
                && i + 2 < bytes.Length
                && byte.TryParse(bytes.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte b)
                && (i += 2) > 0
                    ? b
                    : bytes[i];
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
