using System.Collections.Concurrent;
using System.Globalization;
using Seatrial.Components.Packages;

namespace Seatrial.Components.Identity;

/// <summary>
/// Well-known names of an ecosystem: those that several public repositories use (counted by build/popular-names) and those that are known
/// to everybody.
/// </summary>
internal sealed class PopularNames
{
    private static readonly ConcurrentDictionary<Ecosystem, PopularNames> Loaded = new();

    private readonly Dictionary<string, int> uses;
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> scopes = new(StringComparer.Ordinal);

    private PopularNames(Dictionary<string, int> uses)
    {
        this.uses = uses;
        var all = new List<PopularName>(uses.Count);
        foreach (var (name, count) in uses.OrderBy(u => u.Key, StringComparer.Ordinal))
        {
            words.UnionWith(NameParts.Words(name));
            if (name.StartsWith('@') && name.IndexOf('/', StringComparison.Ordinal) is > 1 and int slash)
            {
                scopes[name[..slash]] = scopes.GetValueOrDefault(name[..slash]) + 1;
                continue;
            }

            string letters = NameParts.Letters(name);
            string bare = letters.TrimEnd("0123456789".ToCharArray());
            bare = bare.Length < letters.Length && bare.EndsWith('v') ? bare[..^1] : bare;
            all.Add(new PopularName(name, count, letters, NameParts.Mask(letters)));
            if (bare.Length != letters.Length && bare.Length >= 8)
            {
                all.Add(new PopularName(name, count, bare, NameParts.Mask(bare)));
            }
        }

        All = all;
    }

    /// <summary>Names without a scope, in ordinal order.</summary>
    public IReadOnlyList<PopularName> All { get; }

    /// <summary>Scopes with the number of their well-known packages.</summary>
    public IReadOnlyDictionary<string, int> Scopes => scopes;

    public static PopularNames Of(Ecosystem ecosystem) => Loaded.GetOrAdd(ecosystem, Load);

    /// <summary>In how many of the counted repositories a name is used; 0 for one that is not known.</summary>
    public int Uses(string name) => uses.GetValueOrDefault(name);

    /// <summary>Whether a word stands in a well-known name.</summary>
    public bool IsWord(string word) => words.Contains(word);

    /// <summary>The same list without some of its names.</summary>
    public PopularNames Without(ISet<string> names) => new(uses.Where(u => !names.Contains(u.Key)).ToDictionary(StringComparer.Ordinal));

    private static PopularNames Load(Ecosystem ecosystem)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        string section = $"[{ecosystem.Osv()}]";
        foreach (string resource in (string[])["popular-names.txt", "well-known-names.txt"])
        {
            using var stream =
                typeof(PopularNames).Assembly.GetManifestResourceStream(resource)
                ?? throw new InvalidOperationException($"the assembly lacks {resource}");
            using var reader = new StreamReader(stream);
            bool isOwn = false;
            int count = 0;
            while (reader.ReadLine() is { } line)
            {
                switch (line)
                {
                    case ['#', ..]:
                        break;
                    case ['[', ..]:
                        isOwn = line == section;
                        break;
                    case ['=', .. var number]:
                        count = int.Parse(number, CultureInfo.InvariantCulture);
                        break;
                    default:
                        if (isOwn && counts.GetValueOrDefault(line) < count)
                        {
                            counts[line] = count;
                        }

                        break;
                }
            }
        }

        return new PopularNames(counts);
    }
}
