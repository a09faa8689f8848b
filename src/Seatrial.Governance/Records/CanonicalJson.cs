using System.Text;

namespace Seatrial.Governance.Records;

/// <summary>
/// Texts in JSON in one way only, whatever the library's tables of characters are: quotation mark and backslash behind a backslash, control
/// characters as <c>\u00xx</c> in lower case, everything else as it is. Halves of surrogate pairs become U+FFFD.
/// </summary>
internal static class CanonicalJson
{
    public static StringBuilder AppendText(this StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            json.Append(
                rune.Value switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    < 0x20 => $"\\u{rune.Value:x4}",
                    _ => rune.ToString(),
                }
            );
        }

        return json.Append('"');
    }

    public static StringBuilder AppendTexts(this StringBuilder json, IEnumerable<string> texts)
    {
        json.Append('[');
        string separator = "";
        foreach (string text in texts)
        {
            json.Append(separator).AppendText(text);
            separator = ",";
        }

        return json.Append(']');
    }
}
