using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.NuGet;

/// <summary>
/// The shape that project.assets.json and deps.json share: a target of <c>name/version</c> with dependencies, and libraries with type and
/// hash.
/// </summary>
internal static class DotNetLibraries
{
    public static void Read(ReadingContext context, DocumentNode target, DocumentNode libraries, Action<int, string>? found = null)
    {
        var library = new Dictionary<string, DocumentMember>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in libraries.Members)
        {
            library.TryAdd(member.Key, member);
        }

        var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, line, entry) in target.Members)
        {
            int slash = key.IndexOf('/', StringComparison.Ordinal);
            if (slash <= 0)
            {
                continue;
            }

            var described = library.GetValueOrDefault(key);
            string name = key[..slash];
            string version = key[(slash + 1)..];
            string type = described?.Value["type"].Text ?? entry["type"].Text ?? "package";
            int index = type switch
            {
                "project" => NuGetDrafts.AddProject(context, name, version, described?.Line ?? line),
                "package" or "runtimepack" => context.Output.Add(
                    Draft(name, version, described?.Line ?? line, described?.Value ?? DocumentNode.Missing)
                ),
                _ => -1,
            };
            byName[name] = index;
            found?.Invoke(index, name);
        }

        foreach (var (key, _, entry) in target.Members)
        {
            int from = key.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? byName.GetValueOrDefault(key[..slash], -1) : -1;
            foreach (var (child, _, _) in entry["dependencies"].Members)
            {
                context.Output.Edge(from, byName.GetValueOrDefault(child, -1));
            }
        }
    }

    private static ComponentDraft Draft(string name, string version, int line, DocumentNode library)
    {
        const string RuntimePack = "runtimepack.";
        string? hash = library["sha512"].Text;
        hash = hash?.StartsWith("sha512-", StringComparison.Ordinal) == true ? hash[7..] : hash;
        return new ComponentDraft
        {
            Ecosystem = Ecosystem.NuGet,
            Name = name.StartsWith(RuntimePack, StringComparison.Ordinal) ? name[RuntimePack.Length..] : name,
            Version = version,
            Line = line,
            Hashes = hash is { Length: > 0 } && IntegrityHash.FromBase64("sha512", hash) is { } sha ? [sha] : [],
        };
    }
}
