using System.Text;
using Seatrial.Components.Licences;
using Seatrial.Components.Packages;
using Seatrial.Engine.Configuration;
using Seatrial.Reporting.Text;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Cli.Commands.Deps;

/// <summary>The licences that files state, compared with what is declared.</summary>
internal sealed class DepsLicences
{
    private const int MostNamed = 20;

    private readonly LicenceDeclaration? declaration;
    private readonly LicencePolicy policy;

    public DepsLicences(DepsResult result)
    {
        declaration = result.Outcome.Licences;
        policy = new LicencePolicy(declaration?.Allowed ?? [], declaration?.Denied ?? []);
        Packages = [.. result.Comparison.Packages.Where(p => p.Query.Ecosystem is not (Ecosystem.Docker or Ecosystem.GitHubActions))];
    }

    public bool IsDeclared => declaration is not null;

    /// <summary>Images and actions apart: nobody states theirs.</summary>
    public IReadOnlyList<MatchedPackage> Packages { get; }

    /// <summary>Packages whose licence the declaration does not allow.</summary>
    public IEnumerable<MatchedPackage> Refused =>
        !IsDeclared ? [] : Packages.Where(p => Of(p) is LicenceStanding.Denied or LicenceStanding.NotListed);

    /// <summary>Whether every package has a licence that could be compared, or nobody wants that.</summary>
    public bool IsComplete => declaration is null or { AcceptsUnknown: true } || Packages.All(p => Of(p) != LicenceStanding.Unknown);

    public LicenceStanding Of(MatchedPackage package) => policy.Judge(LicenceExpression.Parse(Text(package)));

    /// <summary>As the file states it; null where it does not.</summary>
    public static string? Text(MatchedPackage package) =>
        package.Places.Select(p => p.Component.Licence).FirstOrDefault(l => l is not null);

    /// <summary>What people read; empty where nothing is declared.</summary>
    public string Write()
    {
        if (!IsDeclared || Packages.Count == 0)
        {
            return "";
        }

        var counts = Packages.CountBy(Of).OrderBy(c => c.Key).Select(c => $"{c.Value} {Word(c.Key)}");
        var text = new StringBuilder($"Licences: {string.Join(", ", counts)}.\n");
        var refused = Refused.OrderByDescending(Of).ToList();
        foreach (var package in refused.Take(MostNamed))
        {
            text.Append(
                $"  {Word(Of(package)), -12} {SafeText.Clean($"{package.Name} {package.VersionText}  {Text(package)}  {package.Places[0].Location}")}\n"
            );
        }

        text.Append(refused.Count > MostNamed ? $"  and {refused.Count - MostNamed} more\n" : "");
        return text.ToString();
    }

    public static string Word(LicenceStanding standing) =>
        standing switch
        {
            LicenceStanding.Allowed => "allowed",
            LicenceStanding.NotListed => "not allowed",
            LicenceStanding.Denied => "denied",
            _ => "unknown",
        };
}
