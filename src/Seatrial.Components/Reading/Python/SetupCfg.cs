using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Python;

/// <summary>setup.cfg (setuptools docs, declarative configuration): sections <c>options</c> and <c>options.extras_require</c>.</summary>
internal static class SetupCfg
{
    public static void Read(ReadingContext context)
    {
        string section = "";
        string key = "";
        int number = 0;
        foreach (string raw in context.Text.Split('\n'))
        {
            number++;
            string line = raw.TrimEnd('\r', ' ', '\t');
            if (line.Trim() is "" or ['#' or ';', ..])
            {
                continue;
            }

            if (line.StartsWith('[') && line.IndexOf(']', StringComparison.Ordinal) is var close and > 0)
            {
                section = line[1..close].Trim();
                key = "";
                continue;
            }

            string value = line.Trim();
            if (!char.IsWhiteSpace(line[0]))
            {
                int equals = line.AsSpan().IndexOfAny("=:");
                if (equals < 0)
                {
                    continue;
                }

                key = line[..equals].Trim();
                value = line[(equals + 1)..].Trim();
            }

            if (value.Length > 0 && Kind(section, key) is var (scope, group))
            {
                foreach (
                    string specifier in value.Contains(';', StringComparison.Ordinal) ? [value]
                    : value.Split(',', StringSplitOptions.TrimEntries) is { Length: > 1 } parts
                    && parts.All(p => PythonRequirement.Parse(p) is not null)
                        ? parts
                    : [value]
                )
                {
                    if (PythonDrafts.FromSpecifier(CutComment(specifier), number, scope, group) is { } draft)
                    {
                        context.Output.Add(draft);
                    }
                }
            }
        }
    }

    private static (ComponentScope Scope, string? Group)? Kind(string section, string key) =>
        (section, key) switch
        {
            ("options", "install_requires") => (ComponentScope.Production, null),
            ("options", "setup_requires") => (ComponentScope.Development, PyProject.BuildSystem),
            ("options", "tests_require") => (ComponentScope.Development, "test"),
            ("options.extras_require", not "") => (
                PythonNames.IsDevelopmentWord(key) ? ComponentScope.Development : ComponentScope.Optional,
                key
            ),
            _ => null,
        };

    private static string CutComment(string text) =>
        text.IndexOf(" #", StringComparison.Ordinal) is var mark and >= 0 ? text[..mark] : text;
}
