using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Infrastructure;

/// <summary>
/// Actions, reusable workflows and images that workflows and composite actions of GitHub run (GitHub docs, workflow syntax, metadata
/// syntax). A branch or a major tag such as <c>v4</c> is no version: what it stands for changes. Behind a pinned commit, the tag in the
/// comment is kept as what was asked for.
/// </summary>
internal static class ActionsWorkflow
{
    public static void Read(ReadingContext context)
    {
        var root = context.Yaml();
        string[] lines = context.Text.Split('\n');
        foreach (var job in root["jobs"].Members.Select(j => j.Value))
        {
            Use(context, job["uses"], lines);
            Steps(context, job["steps"], lines);
            Image(context, job["container"]);
            foreach (var service in job["services"].Members)
            {
                Image(context, service.Value);
            }
        }

        Steps(context, root["runs"]["steps"], lines);
        if (root["runs"]["image"].Text is { } image && image.StartsWith("docker://", StringComparison.Ordinal))
        {
            Add(context, ImageReference.Parse(image["docker://".Length..], root["runs"]["image"].Line));
        }
    }

    private static void Steps(ReadingContext context, DocumentNode steps, string[] lines)
    {
        foreach (var step in steps.Items)
        {
            Use(context, step["uses"], lines);
        }
    }

    private static void Image(ReadingContext context, DocumentNode container)
    {
        var image = container.IsMap ? container["image"] : container;
        if (image.Text is { } text)
        {
            Add(context, ImageReference.Parse(text, image.Line));
        }
    }

    private static void Use(ReadingContext context, DocumentNode uses, string[] lines)
    {
        string text = uses.Text?.Trim() ?? "";
        if (text.StartsWith("docker://", StringComparison.Ordinal))
        {
            Add(context, ImageReference.Parse(text["docker://".Length..], uses.Line));
            return;
        }

        int at = text.LastIndexOf('@');
        if (at <= 0 || text[0] == '.' || text.Contains("${{", StringComparison.Ordinal) || !text.AsSpan(0, at).Contains('/'))
        {
            return;
        }

        string reference = text[(at + 1)..];
        bool isCommit = reference.Length is 40 or 64 && Addresses.IsCommit(reference);
        string? asked = isCommit ? Comment(lines, uses.Line) : reference;
        string name = text[..at];
        Add(
            context,
            new ComponentDraft
            {
                Ecosystem = Ecosystem.GitHubActions,
                Name = name,
                Version = !isCommit && IsFullVersion(reference) ? reference.TrimStart('v') : null,
                Range = asked,
                Line = uses.Line,
                Relation = ComponentRelation.Direct,
                Origin = new ComponentOrigin(
                    OriginKind.Git,
                    $"https://github.com/{string.Join('/', name.Split('/').Take(2))}",
                    reference,
                    isCommit ? reference : null
                ),
                Purl = PurlNames.Of(Ecosystem.GitHubActions, name, reference),
            }
        );
    }

    private static void Add(ReadingContext context, ComponentDraft? draft)
    {
        if (draft is not null)
        {
            draft.Scope = ComponentScope.Development;
            draft.Groups.Add("ci");
            context.Output.Add(draft);
        }
    }

    /// <summary><c># v4.1.7</c> behind a commit, as Dependabot and Renovate write it.</summary>
    private static string? Comment(string[] lines, int line)
    {
        string text = line >= 1 && line <= lines.Length ? lines[line - 1] : "";
        int mark = text.IndexOf(" #", StringComparison.Ordinal);
        string[] words = mark < 0 ? [] : text[(mark + 2)..].Split((char[])[' ', '\r', '='], StringSplitOptions.RemoveEmptyEntries);
        return words.FirstOrDefault(w => char.IsAsciiDigit(w.TrimStart('v').FirstOrDefault()));
    }

    private static bool IsFullVersion(string reference)
    {
        string[] numbers = reference.TrimStart('v').Split('-', '+')[0].Split('.');
        return numbers.Length >= 3 && numbers.All(n => n.Length > 0 && n.All(char.IsAsciiDigit));
    }
}
