using System.Text.RegularExpressions;
using Seatrial.Components.Packages;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>setup.cfg (declarative) and the literal parts of setup.py, which is never executed.</summary>
internal static partial class SetupFiles
{
    public static void ReadCfg(FileContent content, FactCollector collector)
    {
        var draft = new ManifestDraft(ManifestKind.SetupCfg, Ecosystem.PyPI, content.File) { Traits = ManifestTraits.Library };
        string section = "";
        string key = "";
        int line = 0;
        foreach (var raw in content.Text.AsSpan().EnumerateLines())
        {
            line++;
            var text = raw.Trim();
            if (text.IsEmpty || text[0] is '#' or ';')
            {
                continue;
            }

            if (text[0] == '[')
            {
                section = text.Trim("[]").ToString();
                key = "";
                continue;
            }

            int equals = text.IndexOf('=');
            if (!char.IsWhiteSpace(raw[0]) && equals > 0)
            {
                key = text[..equals].Trim().ToString();
                text = text[(equals + 1)..].Trim();
            }

            Take(draft, section, key, text.ToString(), line);
        }

        if (draft.Name is not null || draft.Dependencies.Count > 0)
        {
            draft.Emit(collector);
        }
    }

    public static void ReadPy(FileContent content, FactCollector collector)
    {
        var draft = new ManifestDraft(ManifestKind.SetupPy, Ecosystem.PyPI, content.File)
        {
            Traits = ManifestTraits.Library | ManifestTraits.Dynamic,
        };
        string text = content.Text;
        draft.Name = NamePattern().Match(text) is { Success: true } name ? name.Groups[1].Value : null;
        if (InstallPattern().Match(text) is { Success: true } install)
        {
            int first = text.AsSpan(0, install.Index).Count('\n') + 1;
            foreach (Match item in QuotedPattern().Matches(install.Groups[1].Value))
            {
                if (PythonRequirement.Parse(item.Groups[1].Value) is { } requirement)
                {
                    int line = first + install.Groups[1].Value.AsSpan(0, item.Index).Count('\n');
                    draft.Depend(requirement.Name, requirement.Range, isDevelopment: false, line, requirement.Origin);
                }
            }
        }

        draft.Emit(collector);
    }

    private static void Take(ManifestDraft draft, string section, string key, string value, int line)
    {
        switch (section, key)
        {
            case ("metadata", "name"):
                draft.Name = value;
                break;
            case ("options", "python_requires"):
                draft.Runtime("python", value, "python_requires", isSelection: false, line);
                break;
            case ("options", "install_requires"):
                if (PythonRequirement.Parse(value) is { } requirement)
                {
                    draft.Depend(requirement.Name, requirement.Range, isDevelopment: false, line, requirement.Origin);
                }

                break;
            default:
                break;
        }
    }

    [GeneratedRegex(@"\bname\s{0,5}=\s{0,5}[""']([A-Za-z0-9._-]{1,100})[""']", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\binstall_requires\s{0,5}=\s{0,5}\[([^\]]{0,20000})", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex InstallPattern();

    [GeneratedRegex(@"[""']([^""'\n]{1,200})[""']", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex QuotedPattern();
}
