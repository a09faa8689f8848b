namespace Seatrial.Requirements.Deployment;

/// <summary>
/// Reads single-line directives of nginx; <c>add_header</c> gives the header's name and value. Where the file compares <c>$http_origin</c>
/// itself, headers that repeat it are the result of a decision and are left out.
/// </summary>
internal static class NginxReader
{
    public static IEnumerable<SettingLine> Read(string text)
    {
        var result = new List<SettingLine>();
        int number = 0;
        bool decidesOrigin =
            text.Contains("map $http_origin", StringComparison.Ordinal) || text.Contains("if ($http_origin", StringComparison.Ordinal);
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
                if (decidesOrigin && value == "$http_origin")
                {
                    continue;
                }

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
