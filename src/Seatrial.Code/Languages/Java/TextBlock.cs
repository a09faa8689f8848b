namespace Seatrial.Code.Languages.Java;

/// <summary>
/// The value of a block of text: without its first line break and without the indentation that all its lines share (JLS 3.10.6).
/// </summary>
internal static class TextBlock
{
    public static string Value(string text)
    {
        string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        if (lines.Length < 2)
        {
            return text;
        }

        int indent = int.MaxValue;
        for (int i = 1; i < lines.Length; i++)
        {
            int own = lines[i].Length - lines[i].TrimStart(' ', '\t').Length;
            if (own < lines[i].Length || i == lines.Length - 1)
            {
                indent = Math.Min(indent, own);
            }
        }

        return string.Join('\n', lines[1..].Select(l => l.Length >= indent ? l[indent..].TrimEnd(' ', '\t') : ""));
    }
}
