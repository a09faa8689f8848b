using System.Buffers;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// Files and commands that a document shows, by the language that it gives for them; without one, by what they look like.
/// </summary>
internal static class ShownText
{
    private static readonly WordSet Shells = new("sh bash shell zsh console terminal shell-session shellsession bat cmd powershell");

    /// <summary>Without any of these in a line, a name and its value are its only words.</summary>
    private static readonly SearchValues<byte> Separating = SearchValues.Create("=:?+>#;\"'"u8);

    private static readonly WordSet Settings = new("ini env dotenv properties toml conf cfg config text txt plaintext");

    /// <summary>Reads a part of a text.</summary>
    /// <param name="text">The document.</param>
    /// <param name="from">Where the part begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="language">As the document names it; may be empty.</param>
    /// <param name="values">Takes the values.</param>
    public static void Read(ReadOnlySpan<byte> text, int from, int to, ReadOnlySpan<byte> language, ReadValues values)
    {
        int end = language.IndexOfAny((byte)' ', (byte)'{', (byte)',');
        language = end < 0 ? language : language[..end];
        ReadOnlySpan<byte> shown = Bytes.Trim(text[from..to]);
        if (shown.IsEmpty)
        {
            return;
        }

        if (Shells.Contains(language) || Bytes.EqualsText(language, "dockerfile"u8))
        {
            ShellText.Read(text, from, to, values);
        }
        else if (
            Bytes.StartsWith(language, "json"u8)
            || Bytes.EqualsText(language, "hcl"u8)
            || Bytes.EqualsText(language, "terraform"u8)
            || shown[0] is (byte)'{'
        )
        {
            BraceText.Read(text, from, to, values);
        }
        else if (Bytes.EqualsText(language, "yaml"u8) || Bytes.EqualsText(language, "yml"u8))
        {
            YamlText.Read(text, from, to, values);
        }
        else if (Bytes.EqualsText(language, "xml"u8) || shown[0] == '<')
        {
            XmlText.Read(text, from, to, values);
        }
        else if (language.IsEmpty || Settings.Contains(language))
        {
            ReadUnnamed(text, from, to, values);
        }
        else
        {
            BraceText.Read(text, from, to, values);
        }
    }

    /// <summary>Line by line: settings where a line is one, else words of a command.</summary>
    private static void ReadUnnamed(ReadOnlySpan<byte> text, int from, int to, ReadValues values)
    {
        for (int at = from; at < to; )
        {
            int end = Math.Min(to, Lines.End(text, at));
            NoteLabels.Read(text, at, end, values);
            if (IsProse(text[at..end]))
            {
                at = Lines.Next(text, end);
                continue;
            }

            int before = values.Values.Count;
            SettingLines.Read(text, at, end, values);
            if (values.Values.Count == before && ShellText.MayAssign(text[at..end]))
            {
                ShellText.Read(text, at, end, values);
            }

            at = Lines.Next(text, end);
        }
    }

    /// <summary>A line of three words or more with nothing between a name and a value is no setting: most lines of a document.</summary>
    private static bool IsProse(ReadOnlySpan<byte> line)
    {
        if (line.IndexOfAny(Separating) >= 0)
        {
            return false;
        }

        line = line.Trim(" \t"u8);
        int first = line.IndexOfAny((byte)' ', (byte)'\t');
        return first > 0 && !SettingLines.IsPrefix(line[..first]) && line[first..].TrimStart(" \t"u8).IndexOfAny((byte)' ', (byte)'\t') > 0;
    }
}
