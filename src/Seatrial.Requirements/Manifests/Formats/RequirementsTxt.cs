using Seatrial.Components.Packages;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>requirements.txt and requirements.in (pip documentation, "Requirements File Format").</summary>
internal static class RequirementsTxt
{
    public static void Read(FileContent content, FactCollector collector)
    {
        var draft = new ManifestDraft(ManifestKind.Requirements, Ecosystem.PyPI, content.File) { PackageManager = "pip" };
        string name = Paths.Name(content.File.Path);
        bool isDevelopment =
            name.Contains("dev", StringComparison.OrdinalIgnoreCase)
            || name.Contains("lint", StringComparison.OrdinalIgnoreCase)
            || name.Contains("doc", StringComparison.OrdinalIgnoreCase)
            || name.Contains("ci", StringComparison.OrdinalIgnoreCase);
        int line = 0;
        int hashes = 0;
        foreach (var raw in content.Text.AsSpan().EnumerateLines())
        {
            line++;
            var text = WithoutComment(raw).Trim();
            hashes += text.IndexOf("--hash=", StringComparison.Ordinal) >= 0 ? 1 : 0;
            int option = text.IndexOf(" --", StringComparison.Ordinal);
            text = (option >= 0 ? text[..option] : text).TrimEnd('\\').Trim();
            if (text.IsEmpty || text[0] == '-')
            {
                continue;
            }

            if (PythonRequirement.Parse(text.ToString()) is { } requirement)
            {
                draft.Depend(requirement.Name, requirement.Range, isDevelopment, line, requirement.Origin);
            }
        }

        bool isHashed = draft.Dependencies.Count > 0 && hashes >= draft.Dependencies.Count;
        draft.Traits |= isHashed ? ManifestTraits.Hashed : ManifestTraits.None;
        if (draft.Dependencies.Count > 0)
        {
            draft.Emit(collector);
        }
    }

    /// <summary>A comment starts with '#' at the beginning of a line or after white space.</summary>
    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '#' && (i == 0 || char.IsWhiteSpace(line[i - 1])))
            {
                return line[..i];
            }
        }

        return line;
    }
}
