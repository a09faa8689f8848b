using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Others;

/// <summary>
/// renv.lock of R. Packages that name neither a repository nor a remote come from a folder or are part of R; they are noted.
/// </summary>
internal static class RenvLock
{
    public static void Read(ReadingContext context)
    {
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        var packages = context.Json()["Packages"];
        int unknown = 0;
        foreach (var (key, line, entry) in packages.Members)
        {
            bool isRemote = entry["RemoteSha"].Text is not null || entry["RemoteRepo"].Text is not null;
            if (entry["Repository"].Text is null && !isRemote)
            {
                unknown++;
                continue;
            }

            byName[key] = context.Output.Add(
                new ComponentDraft
                {
                    Ecosystem = Ecosystem.Cran,
                    Name = entry["Package"].Text ?? key,
                    Version = entry["Version"].Text,
                    Line = line,
                    Origin = Origin(entry),
                    Hashes = entry["Hash"].Text is { } hash && IntegrityHash.FromHex("md5", hash) is { } md5 ? [md5] : [],
                    Licence = entry["License"].Text,
                }
            );
        }

        foreach (var (key, _, entry) in packages.Members)
        {
            foreach (
                string name in entry["Requirements"]
                    .Texts()
                    .Concat(entry["Imports"].Texts())
                    .Concat(entry["Depends"].Texts())
                    .Concat(entry["LinkingTo"].Texts())
            )
            {
                context.Output.Edge(byName.GetValueOrDefault(key, -1), byName.GetValueOrDefault(name.Split(' ', '(')[0], -1));
            }
        }

        if (unknown > 0)
        {
            context.Note(
                $"{context.Path} does not say where {unknown} {(unknown == 1 ? "package comes" : "packages come")} from; they were left out."
            );
        }
    }

    private static ComponentOrigin Origin(DocumentNode entry)
    {
        string? repository = entry["Repository"].Text;
        if (repository is null)
        {
            string host = entry["RemoteHost"].Text is "api.github.com" or null ? "github.com" : entry["RemoteHost"].Text!;
            string address = entry["RemoteUrl"].Text ?? $"https://{host}/{entry["RemoteUsername"].Text}/{entry["RemoteRepo"].Text}";
            return new ComponentOrigin(OriginKind.Git, address, entry["RemoteRef"].Text, entry["RemoteSha"].Text);
        }

        return repository is "CRAN" or "RSPM" ? ComponentOrigin.Default : new ComponentOrigin(OriginKind.Registry, repository);
    }
}
