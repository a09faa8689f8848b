namespace Seatrial.Requirements.Deployment;

/// <summary>Reads <c>config.name = value</c> lines of a Rails environment file. What an expression computes stays as its text.</summary>
internal static class RubyConfigReader
{
    public static IEnumerable<SettingLine> Read(string text)
    {
        var result = new List<SettingLine>();
        int number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            int equals = line.IndexOf('=');
            if (line.StartsWith("config.") && equals > 0 && equals + 1 < line.Length && line[equals + 1] != '=')
            {
                var value = line[(equals + 1)..];
                int comment = value.IndexOf(" #");
                result.Add(
                    new SettingLine(line[..equals].TrimEnd().ToString(), (comment < 0 ? value : value[..comment]).Trim().ToString(), number)
                );
            }
        }

        return result;
    }
}
