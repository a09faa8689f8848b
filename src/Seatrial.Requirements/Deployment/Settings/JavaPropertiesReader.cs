namespace Seatrial.Requirements.Deployment;

/// <summary>
/// Reads <c>name = value</c> and <c>name: value</c> lines: Java properties, <c>.ini</c> and dotenv files. Spring Boot's document separator
/// <c>#---</c> and <c>spring.config.activate.on-profile</c>, and Quarkus' profile prefix <c>%dev.</c>, become scopes.
/// </summary>
internal static class JavaPropertiesReader
{
    private const string OnProfile = "spring.config.activate.on-profile";

    public static IEnumerable<SettingLine> Read(string text)
    {
        var document = new List<SettingLine>();
        int start = 0;
        string profile = "";
        int number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.StartsWith("#---"))
            {
                Flush(document, start, profile);
                (start, profile) = (document.Count, "");
            }

            if (Parse(line, number) is { } setting)
            {
                profile = setting.Name == OnProfile ? setting.Value : profile;
                document.Add(setting);
            }
        }

        Flush(document, start, profile);
        return document;
    }

    private static SettingLine? Parse(ReadOnlySpan<char> line, int number)
    {
        if (line.IsEmpty || line[0] is '#' or '!' or ';' or '[')
        {
            return null;
        }

        line = line.StartsWith("export ") ? line[7..] : line;
        int separator = line.IndexOfAny('=', ':');
        if (separator <= 0)
        {
            return null;
        }

        var name = line[..separator].Trim();
        var value = line[(separator + 1)..].Trim();
        string scope = "";
        if (name[0] == '%' && name.IndexOf('.') is var dot and > 0)
        {
            scope = name[1..dot].ToString();
            name = name[(dot + 1)..];
        }

        return new SettingLine(name.ToString(), Unquote(value).ToString(), number, scope);
    }

    private static ReadOnlySpan<char> Unquote(ReadOnlySpan<char> value)
    {
        if (value.Length > 1 && value[0] is ('"' or '\''))
        {
            int end = value[1..].IndexOf(value[0]);
            return end < 0 ? value : value.Slice(1, end);
        }

        int comment = value.IndexOf(" #");
        return comment < 0 ? value : value[..comment].TrimEnd();
    }

    /// <summary>Gives the lines of the document that just ended the profile that the document named.</summary>
    private static void Flush(List<SettingLine> lines, int start, string profile)
    {
        for (int i = start; profile.Length > 0 && i < lines.Count; i++)
        {
            lines[i] = lines[i] with { Scope = profile };
        }
    }
}
