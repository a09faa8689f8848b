using System.Globalization;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies;

/// <summary>Versions of runtimes and base images against the table of support.</summary>
internal static class RuntimeFindings
{
    public static void Read(ApplicationView view, List<Finding> findings, List<Evidence> evidence)
    {
        foreach (var runtime in view.Facts.Of<RuntimeFact>().Where(r => r.IsSelection))
        {
            if (VersionOfRuntime.Of(runtime.Product, runtime.Requirement) is { } version)
            {
                Check(version, $"{runtime.Source} selects", runtime.Location, view, findings, evidence);
            }
        }

        foreach (var image in view.Facts.Of<BaseImageFact>().Where(i => i.IsResolved && i.Tag is not null))
        {
            string where = image.IsFinal ? "the image is built from" : "a build stage starts from";
            if (Product(image.Repository) is { } product && VersionOfRuntime.Of(product, image.Tag!) is { } version)
            {
                Check(version, where, image.Location, view, findings, evidence);
            }

            if (VersionOfRuntime.SystemOf(image.Tag!) is { } system)
            {
                Check(system, where, image.Location, view, findings, evidence);
            }
        }
    }

    /// <summary>The product that an official image stands for; null for images that the table knows nothing about.</summary>
    private static string? Product(string repository) =>
        repository[(repository.LastIndexOf('/') + 1)..] switch
        {
            "node"
            or "python"
            or "ruby"
            or "php"
            or "debian"
            or "ubuntu"
            or "alpine"
            or "postgres"
            or "mysql"
            or "mariadb"
            or "redis"
            or "mongo"
            or "centos"
            or "amazonlinux" => repository[(repository.LastIndexOf('/') + 1)..],
            "golang" => "go",
            "openjdk" or "eclipse-temurin" or "amazoncorretto" or "zulu-openjdk" or "jdk" => "java",
            "aspnet" or "runtime" or "sdk" or "runtime-deps" when repository.Contains("dotnet", StringComparison.Ordinal) => "dotnet",
            _ => null,
        };

    private static void Check(
        (string Product, string Version) version,
        string where,
        SourceLocation location,
        ApplicationView view,
        List<Finding> findings,
        List<Evidence> evidence
    )
    {
        if (SupportTable.Find(version.Product, version.Version) is not { } cycle)
        {
            return;
        }

        string name = $"{Display(cycle.Product)} {cycle.Cycle}";
        string date = cycle.EndOfLife.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (cycle.EndOfLife >= view.AsOf)
        {
            evidence.Add(new Evidence($"{name} is supported until {date}.", location));
            return;
        }

        bool isRecent = cycle.EndOfLife.AddMonths(6) >= view.AsOf;
        findings.Add(
            DependencyRules.EndOfLifeRuntime.Find(
                location,
                $"{name} is past its end of life ({date}): {where} it.",
                $"eol {cycle.Product} {cycle.Cycle}",
                isRecent ? Severity.Medium : null,
                remediation: $"Move to a supported release of {Display(cycle.Product)}{Newest(cycle.Product, view.AsOf)}."
            )
        );
    }

    private static string Newest(string product, DateOnly asOf)
    {
        var supported = SupportTable
            .All.Where(c => c.Product == product && c.EndOfLife > asOf.AddYears(1))
            .OrderByDescending(c => c.EndOfLife)
            .Select(c => $"{c.Cycle} (until {c.EndOfLife:yyyy-MM})")
            .Take(2)
            .ToList();
        return supported.Count == 0 ? "" : ": " + string.Join(" or ", supported);
    }

    private static string Display(string product) =>
        product switch
        {
            "node" => "Node.js",
            "php" => "PHP",
            "dotnet" => ".NET",
            "dotnet-framework" => ".NET Framework",
            "postgres" => "PostgreSQL",
            "mysql" => "MySQL",
            "mariadb" => "MariaDB",
            "mongo" => "MongoDB",
            "centos" => "CentOS",
            "amazonlinux" => "Amazon Linux",
            _ => char.ToUpperInvariant(product[0]) + product[1..],
        };
}
