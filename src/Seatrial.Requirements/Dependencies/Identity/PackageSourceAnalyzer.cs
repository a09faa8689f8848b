using System.Text.RegularExpressions;
using Seatrial.Components.Packages;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>Reads which registries and indexes package managers are told to ask.</summary>
internal sealed partial class PackageSourceAnalyzer : IFileAnalyzer
{
    private const int LargestFile = 1 << 20;

    public string Name => "package-sources";

    public bool Accepts(WorkspaceFile file) =>
        file.Size < LargestFile && (file.Role & FileRoles.NotDeployed) == FileRole.None && EcosystemOf(file) is not null;

    public void Analyze(FileContent content, FactCollector collector)
    {
        if (EcosystemOf(content.File) is not { } ecosystem)
        {
            return;
        }

        int line = 0;
        string last = "";
        var found = new List<(PackageSourceFact Fact, bool IsBound)>();
        foreach (var text in content.Text.EnumerateLines())
        {
            line++;
            string written = text.Trim().ToString();
            if (ecosystem == Ecosystem.PyPI && written.Length < 200 && Mixing().Match(written) is { Success: true } mixing)
            {
                collector.Add(
                    new PackageSourceFact(
                        ecosystem,
                        mixing.Groups["uv"].Success ? "every further index" : last,
                        IsPlain: false,
                        IsAdditional: true,
                        new SourceLocation(content.File.Path, line)
                    )
                );
                continue;
            }

            if (
                written is ['#', ..] or [';', ..]
                || written.Length > 2_000
                || Pattern(ecosystem).Match(written) is not { Success: true } match
            )
            {
                continue;
            }

            string host = match.Groups["host"].Value;
            bool isPlain = match.Groups["scheme"].Value.Equals("http", StringComparison.OrdinalIgnoreCase) && !IsLocal(host);
            last = host;
            bool isBound =
                written.EndsWith(" do", StringComparison.Ordinal)
                || written.Contains("/dnceng/", StringComparison.OrdinalIgnoreCase)
                || IsUsual(host);
            found.Add(
                (
                    new PackageSourceFact(
                        ecosystem,
                        host,
                        isPlain,
                        match.Groups["extra"].Success,
                        new SourceLocation(content.File.Path, line)
                    ),
                    isBound
                )
            );
        }

        bool isMixed = ecosystem switch
        {
            // nuget.org stands in the machine's own file unless the list is cleared.
            Ecosystem.NuGet => (
                !content.Text.Contains("<clear", StringComparison.OrdinalIgnoreCase) || found.Exists(f => IsUsual(f.Fact.Host))
            ) && !content.Text.Contains("packageSourceMapping", StringComparison.OrdinalIgnoreCase),
            Ecosystem.RubyGems => found.Exists(f => IsUsual(f.Fact.Host)),
            _ => false,
        };
        foreach (var (fact, isBound) in found)
        {
            collector.Add(isMixed && !isBound ? fact with { IsAdditional = true } : fact);
        }
    }

    private static bool IsUsual(string host) => host is "api.nuget.org" or "www.nuget.org" or "nuget.org" or "rubygems.org";

    private static Ecosystem? EcosystemOf(WorkspaceFile file)
    {
        string name = file.Name.ToString();
        return name switch
        {
            ".npmrc" or ".yarnrc" or ".yarnrc.yml" or "bunfig.toml" => Ecosystem.Npm,
            "pip.conf" or "pip.ini" or "Pipfile" or "pyproject.toml" or "uv.toml" => Ecosystem.PyPI,
            "Gemfile" => Ecosystem.RubyGems,
            _ when name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase) => Ecosystem.NuGet,
            _ when name.Contains("requirements", StringComparison.Ordinal) && name.EndsWith(".txt", StringComparison.Ordinal) =>
                Ecosystem.PyPI,
            _ => null,
        };
    }

    private static Regex Pattern(Ecosystem ecosystem) =>
        ecosystem switch
        {
            Ecosystem.Npm => NpmSource(),
            Ecosystem.PyPI => PythonSource(),
            Ecosystem.RubyGems => RubySource(),
            _ => NuGetSource(),
        };

    /// <summary>Addresses of the machine itself and of the network of a build, where nobody else sits on the way.</summary>
    private static bool IsLocal(string host) =>
        host is "localhost" or "host.docker.internal"
        || host.StartsWith("127.", StringComparison.Ordinal)
        || !host.Contains('.', StringComparison.Ordinal);

    [GeneratedRegex(
        @"^(?:@[\w.-]+:|npm)?registry(?:Server)?""?\s*[=:\s]\s*[""']?(?<scheme>https?)://(?:[^/@\s]*@)?(?<host>[\w.-]+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        500
    )]
    private static partial Regex NpmSource();

    [GeneratedRegex(
        @"^(?:--?)?(?:(?<extra>extra-index-url)|index-url|i|url|find-links|default-index)\s*[=\s]\s*[""']?(?<scheme>https?)://(?:[^/@\s]*@)?(?<host>[\w.-]+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        500
    )]
    private static partial Regex PythonSource();

    /// <summary>
    /// uv with a strategy that takes the best of all indexes; Poetry with a source that is asked where the usual one has nothing.
    /// </summary>
    [GeneratedRegex(
        @"^(?:(?:--)?index-strategy\s*[=\s]\s*[""']?(?<uv>unsafe-(?:best|first)-match)|priority\s*=\s*[""'](?:supplemental|secondary)[""'])",
        RegexOptions.ExplicitCapture,
        500
    )]
    private static partial Regex Mixing();

    [GeneratedRegex(
        @"^source\s*\(?\s*[""'](?<scheme>https?)://(?:[^/@\s]*@)?(?<host>[\w.-]+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        500
    )]
    private static partial Regex RubySource();

    [GeneratedRegex(
        @"<add\s(?!.*proxy)[^>]*value\s*=\s*""(?<scheme>https?)://(?:[^/@\s]*@)?(?<host>[\w.-]+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        500
    )]
    private static partial Regex NuGetSource();
}
