using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Others;

/// <summary>stack.yaml.lock: the packages beside the snapshot; what the snapshot holds is in none of the files.</summary>
internal static class StackLock
{
    public static void Read(ReadingContext context)
    {
        foreach (var entry in context.Yaml()["packages"].Items)
        {
            var completed = entry["completed"];
            string text = completed["hackage"].Text ?? entry["original"]["hackage"].Text ?? "";
            if (text.Length > 0)
            {
                // name-version@sha256:digest,size
                string[] parts = text.Split('@', 2);
                int dash = parts[0].LastIndexOf('-');
                context.Output.Add(
                    new ComponentDraft
                    {
                        Ecosystem = Ecosystem.Hackage,
                        Name = dash > 0 ? parts[0][..dash] : parts[0],
                        Version = dash > 0 ? parts[0][(dash + 1)..] : null,
                        Line = entry.Line,
                    }
                );
            }
            else if (completed["name"].Text is { } name)
            {
                context.Output.Add(
                    new ComponentDraft
                    {
                        Ecosystem = Ecosystem.Hackage,
                        Name = name,
                        Version = completed["version"].Text,
                        Line = entry.Line,
                        Origin = completed["git"].Text is { } git
                            ? new ComponentOrigin(OriginKind.Git, git, null, completed["commit"].Text)
                            : new ComponentOrigin(OriginKind.Url, completed["url"].Text ?? completed["archive"].Text),
                    }
                );
            }
        }

        if (context.Output.Count > 0)
        {
            context.Note($"{context.Path} lists only what is beside the snapshot; the packages of the snapshot are not known.");
        }
    }
}
