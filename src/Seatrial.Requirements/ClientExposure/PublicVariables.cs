using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Sources;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>The variables that clients can read, sorted by what their names say.</summary>
internal sealed class PublicVariables
{
    private const int MostPlaces = 20;

    private readonly List<Use> uses = [];
    private readonly ClientReach reach;
    private readonly IReadOnlyList<PublicPrefixFact> ownPrefixes;

    public PublicVariables(FactSet facts, ClientReach reach)
    {
        this.reach = reach;
        ownPrefixes = facts.Of<PublicPrefixFact>();
        foreach (var read in facts.Of<EnvironmentReadFact>())
        {
            if (Publisher(read) is { } by)
            {
                uses.Add(new Use(read.Name, read.Location, by, Rank(read)));
            }
        }

        foreach (var set in facts.Of<PublicVariableFact>())
        {
            if (PublicPrefixes.Of(set.Name, reach.HasPublicPrefix) is { } by)
            {
                uses.Add(
                    new Use(
                        set.Name,
                        set.Location,
                        $"{by.Bundler} copies every variable that starts with {by.Prefix} into what it ships",
                        set.IsTemplate ? 3 : 2
                    )
                );
            }
        }

        foreach (var built in facts.Of<BuildDefinitionFact>().Where(b => PublicPrefixes.Of(b.Name, reach.HasPublicPrefix) is null))
        {
            uses.Add(new Use(built.Name, built.Location, $"{built.Setting} writes its value into what is shipped", 0, IsBuilt: true));
        }

        PublicByDesign =
        [
            .. uses.Where(u => u.Name.Length > 0 && ClientNames.Classify(u.Name) == ClientNameKind.PublicByDesign)
                .Select(u => u.Name)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<string> PublicByDesign { get; }

    /// <summary>One for a variable, at the place that shows best that clients get it.</summary>
    public IEnumerable<Finding> Findings =>
        uses.Where(u => u.Name.Length == 0 || ClientNames.Classify(u.Name) == ClientNameKind.ServerSide)
            .GroupBy(u => u.Name, StringComparer.Ordinal)
            .Select(g => Report([.. g.OrderBy(u => u.Rank).ThenBy(u => u.Place)]));

    /// <summary>Keys of which the name does not say whether they may be public, as code reads them.</summary>
    public IEnumerable<Evidence> Undecided =>
        uses.Where(u => u.Name.Length > 0 && u.Rank < 2 && ClientNames.Classify(u.Name) == ClientNameKind.Undecided)
            .GroupBy(u => u.Name, StringComparer.Ordinal)
            .Select(g => g.OrderBy(u => u.Rank).ThenBy(u => u.Place).First())
            .Select(u => new Evidence($"{u.Name} reaches clients", u.Place));

    /// <summary>Why clients get the value that a line reads; null where they do not.</summary>
    private string? Publisher(EnvironmentReadFact read)
    {
        if (PublicPrefixes.Of(read.Name, reach.HasPublicPrefix) is { } by)
        {
            return $"{by.Bundler} copies every variable that starts with {by.Prefix} into what it ships";
        }

        if (read.Access != EnvironmentAccess.Built)
        {
            return null;
        }

        if (read.Through == "import.meta.env")
        {
            var own = ownPrefixes.FirstOrDefault(p => read.Name.StartsWith(p.Prefix, StringComparison.Ordinal));
            return own is null ? null : $"envPrefix in {own.Location.Path} makes it public";
        }

        bool isClient =
            read.Through is "flutter_dotenv" or "--dart-define" or "BuildConfig" or "Info.plist"
            || (read.Through == "react-native-config" && reach.Frameworks.Any(f => f.Kind == ClientFramework.Native));
        return isClient ? $"{read.Through} packs its value into the app" : null;
    }

    /// <summary>0: a client's module reads it; 1: other code does.</summary>
    private int Rank(EnvironmentReadFact read) => read.Access == EnvironmentAccess.Built || reach.Holds(read.Location.Path) ? 0 : 1;

    private static Finding Report(IReadOnlyList<Use> places)
    {
        var first = places[0];
        string what = first.Name.Length == 0 ? "The whole environment of the build" : first.Name;
        string read = first.Rank switch
        {
            0 when !first.IsBuilt => " and code of the client reads it",
            3 => "; the example tells everybody to set it so",
            _ => "",
        };
        var rule = first.IsBuilt ? ClientExposureRules.BuiltIn : ClientExposureRules.PublicVariable;
        string named = first.Name.Length == 0 ? " reaches clients" : " is by its name a server-side secret";
        return ClientExposureRules.Report(
            rule,
            first.Place,
            $"{what}{named}: {first.Publisher}{read}.",
            first.Rank == 0 ? Confidence.High : Confidence.Medium,
            first.Name,
            first.Rank == 3 ? Severity.High : null
        ) with
        {
            RelatedLocations = [.. places.Skip(1).Select(p => p.Place).Take(MostPlaces)],
        };
    }

    private sealed record Use(string Name, SourceLocation Place, string Publisher, int Rank, bool IsBuilt = false);
}
