using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Credentials;

namespace Seatrial.Requirements.Secrets;

/// <summary>
/// What the <c>values.yaml</c> of a chart has that is made for others: everybody who installs it without setting another has the same
/// value, so that it is a weak default and nobody's secret. A chart with which its own repository deploys something looks the same but for
/// what speaks to others: where it comes from, its documentation, its tests and its schema (Helm's documentation, "The Chart.yaml file").
/// </summary>
internal static class PublishedCharts
{
    private const int MaxCharts = 200;

    private const int MaxChartBytes = 64 << 10;

    private const string Default = "the default of a chart that is made for others, which everybody has who sets no other";

    /// <summary>What a chart says of itself for those who look for one.</summary>
    private static readonly string[] Origins = ["\nhome:", "\nsources:", "artifacthub.io/"];

    /// <summary>What lies beside a chart that is tested and documented for others.</summary>
    private static readonly string[] Companions = ["README.md.gotmpl", "values.schema.json", "artifacthub-repo.yml"];

    /// <summary>What lies at the root of a repository from which charts are released (chart-testing, chart-releaser).</summary>
    private static readonly string[] Releases =
    [
        "ct.yaml",
        "cr.yaml",
        ".github/ct.yaml",
        ".github/cr.yaml",
        "index.yaml",
        "artifacthub-repo.yml",
    ];

    /// <summary>The scan in which such values are information, or of low confidence where less says that the chart is published.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ScanResult Weigh(ScanResult scan, Workspace workspace, CancellationToken cancellation)
    {
        CredentialFact[] values = [.. scan.Facts.Of<CredentialFact>().Where(f => IsValues(f.Location.Path))];
        if (values.Length == 0)
        {
            return scan;
        }

        var credentials = new CredentialsInContext(scan, workspace);
        var paths = workspace.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        foreach (var chart in values.GroupBy(f => FolderOf(f.Location.Path), StringComparer.Ordinal).Take(MaxCharts))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!IsPublished(chart.Key, paths, credentials, out bool isReleased))
            {
                continue;
            }

            foreach (var value in chart)
            {
                if (isReleased)
                {
                    credentials.MakeIdle(value, Default);
                }
                else
                {
                    credentials.MakeUncertain(value, Default);
                }
            }
        }

        return credentials.Result;
    }

    private static bool IsValues(string path) => path[(path.LastIndexOf('/') + 1)..] is "values.yaml" or "values.yml";

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static bool IsPublished(
        string folder,
        Dictionary<string, WorkspaceFile> paths,
        CredentialsInContext credentials,
        out bool isReleased
    )
    {
        isReleased = false;
        if (
            !paths.TryGetValue(folder + "Chart.yaml", out var chart)
            || chart.Size > MaxChartBytes
            || credentials.TextOf(chart) is not { } text
            || !Array.Exists(Origins, o => text.Contains(o, StringComparison.Ordinal))
            || !paths.Keys.Any(p => p.StartsWith(folder + "templates/", StringComparison.Ordinal))
        )
        {
            return false;
        }

        isReleased =
            Array.Exists(Companions, c => paths.ContainsKey(folder + c))
            || Array.Exists(Releases, paths.ContainsKey)
            || paths.Keys.Any(p => p.StartsWith(folder + "ci/", StringComparison.Ordinal));
        return true;
    }
}
