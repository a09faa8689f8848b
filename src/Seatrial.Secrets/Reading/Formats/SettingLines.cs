using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// Settings that stand one in a line: <c>.env</c>, INI, Java properties (continued after a backslash), daemons' <c>key value</c>. Sections
/// are scopes; a line that is commented out is read as well and says so.
/// </summary>
internal static class SettingLines
{
    private static readonly WordSet Prefixes = new(
        "export set setx declare readonly local env setenv typeset -x -g -gx global put proxy_set_header fastcgi_param uwsgi_param add_header header_up request_header"
    );

    /// <summary>Settings that hold variables: units of systemd (systemd.exec, Environment=), programs of supervisord.</summary>
    private static readonly WordSet Variables = new("environment");

    /// <summary>What does not stand before the brace of a block.</summary>
    private static readonly System.Buffers.SearchValues<byte> NotBefore = System.Buffers.SearchValues.Create("=:$\"'%"u8);

    /// <summary>Lines of a block that are looked at to tell how its settings end.</summary>
    private const int MostLooked = 20;

    /// <summary>Whether a word before a name says that it is set: <c>export</c>.</summary>
    public static bool IsPrefix(ReadOnlySpan<byte> word) => Prefixes.Contains(word);

    public static void Read(ReadOnlySpan<byte> text, ReadValues values) => Read(text, 0, text.Length, values);

    /// <summary>Reads a part of a text.</summary>
    public static void Read(ReadOnlySpan<byte> text, int from, int to, ReadValues values)
    {
        text = text[..to];
        bool isInSection = false;
        for (int at = from; at < text.Length; )
        {
            int end = Lines.End(text, at);
            int start = Lines.SkipBlanks(text, at, end);
            at = Lines.Next(text, end);
            if (start == end)
            {
                continue;
            }

            if (text[start] == '[' && text[start..end].IndexOf((byte)']') is > 1 and var close)
            {
                LeaveSection(values, isInSection);
                values.Enter(new ByteRange(start + 1, close - 1));
                isInSection = true;
                continue;
            }

            ReadLine(text, start, ref end, values);
            at = Math.Max(at, Lines.Next(text, end));
        }

        LeaveSection(values, isInSection);
    }

    /// <summary>Reads one line; its end moves where the value goes on in further ones.</summary>
    private static void ReadLine(ReadOnlySpan<byte> text, int start, ref int end, ReadValues values)
    {
        int at = start;
        bool isComment = Lines.SkipCommentMark(text, ref at, end);
        bool isExported = SkipPrefixes(text, ref at, end);
        if (
            isExported
            && end - at > 4
            && text[at] == '"'
            && text[end - 1] == '"'
            && text[at..end].IndexOf((byte)'=') is > 1 and var sign
            && text.Slice(at + 1, sign - 1).IndexOfAnyExcept(ByteSets.VariableName) < 0
        )
        {
            // Quotes around the whole, as cmd.exe has them: set "NAME=value".
            at++;
            end--;
        }

        if (!isComment && IsBlockOnLine(text, at, end) is > 0 and var brace)
        {
            ReadBlock(text, brace, end, values);
            return;
        }

        if (!SettingNames.TryRead(text, ref at, end, isComment, out ByteRange name))
        {
            ReadPairs(text, start, end, isComment, values);
            return;
        }

        if (!isComment && Variables.Contains(text.Slice(name.Start, name.Length)) && text[at..end].Contains((byte)'='))
        {
            ReadVariables(text, at, end, values);
            return;
        }

        if (IsBlock(text, at, end))
        {
            return;
        }

        if (!isComment && text[at..end].StartsWith("ansible_"u8))
        {
            ShellText.Read(text, at, end, values);
            return;
        }

        SettingValues.Add(
            text,
            name,
            at,
            ref end,
            new NamedValue
            {
                Value = default,
                Role = isExported ? ValueRole.Environment : ValueRole.Setting,
                IsCommentedOut = isComment,
            },
            values
        );
    }

    /// <summary>The brace of a block whose lines end in semicolons (nginx): they are settings by themselves.</summary>
    private static bool IsBlock(ReadOnlySpan<byte> text, int at, int end)
    {
        if (text[at] != '{' || Lines.TrimEnd(text, at, end) != at + 1)
        {
            return false;
        }

        for (int line = Lines.Next(text, end), seen = 0; line < text.Length && seen < MostLooked; seen++)
        {
            int close = Lines.End(text, line);
            int stop = Lines.TrimEnd(text, line, close);
            int start = Lines.SkipBlanks(text, line, stop);
            line = Lines.Next(text, close);
            if (stop > start && text[start] != '#' && text[stop - 1] != '{')
            {
                return text[stop - 1] == ';';
            }
        }

        return false;
    }

    /// <summary>
    /// Where the brace is of a block that begins and ends in one line (HOCON, Logstash, a driver of Kafka); -1 where it is another line.
    /// </summary>
    private static int IsBlockOnLine(ReadOnlySpan<byte> text, int at, int end)
    {
        int brace = text[at..end].IndexOf((byte)'{');
        return
            brace > 0
            && text.Slice(at, brace).IndexOfAny(NotBefore) < 0
            && text[(at + brace)..end].Contains((byte)'}')
            && text[(at + brace)..end].IndexOfAny((byte)'=', (byte)':', (byte)';') > 0
            ? at + brace
            : -1;
    }

    /// <summary>What a block in one line holds: statements that end in semicolons (nginx), or names and values.</summary>
    private static void ReadBlock(ReadOnlySpan<byte> text, int brace, int end, ReadValues values)
    {
        ReadOnlySpan<byte> block = text[..(brace + text[brace..end].LastIndexOf((byte)'}'))];
        if (block[brace..].IndexOf((byte)';') < 0)
        {
            BraceText.Read(text, brace, end, values);
            return;
        }

        for (int at = brace + 1; at < block.Length; )
        {
            int length = block[at..].IndexOf((byte)';');
            int stop = length < 0 ? block.Length : at + length;
            int start = Lines.SkipBlanks(block, at, stop);
            int last = stop;
            if (start < stop)
            {
                ReadLine(block[..stop], start, ref last, values);
            }

            at = stop + 1;
        }
    }

    /// <summary>A host of an inventory of Ansible with its variables behind it: <c>web1 ansible_user=root ansible_password=…</c>.</summary>
    private static void ReadPairs(ReadOnlySpan<byte> text, int start, int end, bool isComment, ReadValues values)
    {
        if (!isComment && text[start..end].IndexOf("ansible_"u8) > 0)
        {
            ShellText.Read(text, start, end, values);
        }
    }

    /// <summary><c>A=x "B=y z"</c>, and with commas <c>A="x",B="y"</c>.</summary>
    private static void ReadVariables(ReadOnlySpan<byte> text, int at, int end, ReadValues values)
    {
        while (at < end)
        {
            int start = at;
            byte quote = 0;
            for (; at < end && (quote != 0 || text[at] is not ((byte)' ' or (byte)'\t' or (byte)',')); at++)
            {
                quote =
                    quote != 0
                        ? text[at] == quote
                            ? (byte)0
                            : quote
                        : text[at] is (byte)'"' or (byte)'\''
                            ? text[at]
                            : (byte)0;
            }

            bool isWhole = at - start > 2 && text[start] is (byte)'"' or (byte)'\'' && text[at - 1] == text[start];
            ShellText.ReadAssignment(text, isWhole ? start + 1 : start, isWhole ? at - 1 : at, values);
            at++;
        }
    }

    private static bool SkipPrefixes(ReadOnlySpan<byte> text, ref int at, int end)
    {
        bool isExported = false;
        while (text[at..end].IndexOfAny((byte)' ', (byte)'\t') is > 0 and var length && Prefixes.Contains(text.Slice(at, length)))
        {
            at = Lines.SkipBlanks(text, at + length, end);
            isExported = true;
        }

        return isExported;
    }

    private static void LeaveSection(ReadValues values, bool isInSection)
    {
        if (isInSection)
        {
            values.Leave();
        }
    }
}
