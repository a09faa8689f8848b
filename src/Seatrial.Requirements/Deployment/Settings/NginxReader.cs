namespace Seatrial.Requirements.Deployment;

/// <summary>Reads single-line directives of nginx; <c>add_header</c> gives the header's name and value.</summary>
internal static class NginxReader
{
    public static IEnumerable<SettingLine> Read(string text)
    {
        var result = new List<SettingLine>();
        int number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            int end = line.IndexOf(';');
            if (end <= 0 || line[0] == '#')
            {
                continue;
            }

            string[] words = line[..end].ToString().Split([' ', '\t'], 4, StringSplitOptions.RemoveEmptyEntries);
            if (words is ["add_header", var header, var value, ..])
            {
                result.Add(new SettingLine(header.Trim('"', '\''), value.Trim('"', '\''), number));
            }
            else if (words.Length > 1)
            {
                result.Add(new SettingLine(words[0], words[1].Trim('"', '\''), number));
            }
        }

        return result;
    }
}
