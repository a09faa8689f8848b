using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>Projects of .NET: SDK style and classic, central package versions, packages.config. Conditions are not evaluated.</summary>
internal static class MsBuildProject
{
    public static void Read(FileContent content, FactCollector collector)
    {
        if (collector.ReadXml(content) is not { } root)
        {
            return;
        }

        string file = Paths.Name(content.File.Path);
        var draft = new ManifestDraft(ManifestKind.MsBuildProject, Ecosystem.NuGet, content.File)
        {
            Name =
                Property(root, "AssemblyName") is { } name && !name.Contains('$', StringComparison.Ordinal)
                    ? name
                    : file[..file.LastIndexOf('.')],
            PackageManager = "nuget",
        };
        string sdk = root.Attribute("Sdk") ?? root.Child("Sdk")?.Attribute("Name") ?? "";
        Packages(draft, root);
        draft.Traits = Traits(root, sdk, draft);
        Frameworks(draft, root);
        if (draft.Traits.HasFlag(ManifestTraits.WebHost))
        {
            draft.Technology(TechnologyKind.Framework, "asp-net-core", "ASP.NET Core", null, root.Line);
        }

        draft.Emit(collector);
    }

    /// <summary>Directory.Packages.props and Directory.Build.props: settings and packages for every project below.</summary>
    public static void ReadShared(FileContent content, FactCollector collector)
    {
        if (collector.ReadXml(content) is not { } root)
        {
            return;
        }

        var draft = new ManifestDraft(ManifestKind.DirectoryPackages, Ecosystem.NuGet, content.File) { PackageManager = "nuget" };
        bool central = string.Equals(Property(root, "ManagePackageVersionsCentrally"), "true", StringComparison.OrdinalIgnoreCase);
        draft.Traits |= (central ? ManifestTraits.CentralVersions : ManifestTraits.None) | Locking(root);
        Frameworks(draft, root);
        draft.Emit(collector);
    }

    public static void ReadPackagesConfig(FileContent content, FactCollector collector)
    {
        if (collector.ReadXml(content) is not { Name: "packages" } root)
        {
            return;
        }

        var draft = new ManifestDraft(ManifestKind.MsBuildProject, Ecosystem.NuGet, content.File)
        {
            PackageManager = "nuget",
            Traits = ManifestTraits.LocksItself,
        };
        foreach (var package in root.All("package"))
        {
            draft.Depend(
                package.Attribute("id"),
                package.Attribute("version"),
                package.Attribute("developmentDependency") == "true",
                package.Line
            );
        }

        draft.Emit(collector);
    }

    private static void Packages(ManifestDraft draft, MarkupElement root)
    {
        foreach (var item in root.All("ItemGroup").SelectMany(g => g.Children))
        {
            string? include = item.Attribute("Include");
            switch (item.Name)
            {
                case "PackageReference" when include is not null:
                    bool isPrivate = string.Equals(
                        item.Attribute("PrivateAssets") ?? item.ChildText("PrivateAssets"),
                        "all",
                        StringComparison.OrdinalIgnoreCase
                    );
                    draft.Depend(
                        include,
                        item.Attribute("Version") ?? item.ChildText("Version") ?? item.Attribute("VersionOverride"),
                        isPrivate,
                        item.Line
                    );
                    break;
                case "ProjectReference" when include is not null:
                    draft.Depend(
                        Paths.Name(include.Replace('\\', '/')),
                        null,
                        isDevelopment: false,
                        item.Line,
                        DependencyOrigin.Path,
                        Paths.Folder(include.Replace('\\', '/'))
                    );
                    break;
                case "FrameworkReference" when include is "Microsoft.AspNetCore.App":
                    draft.Technology(TechnologyKind.Framework, "asp-net-core", "ASP.NET Core", null, item.Line);
                    break;
                default:
                    break;
            }
        }
    }

    private static ManifestTraits Traits(MarkupElement root, string sdk, ManifestDraft draft)
    {
        var traits = Locking(root);
        bool isTest =
            string.Equals(Property(root, "IsTestProject"), "true", StringComparison.OrdinalIgnoreCase)
            || draft.Dependencies.Any(d => d.Name is "Microsoft.NET.Test.Sdk" or "xunit.v3" or "TUnit");
        string output = Property(root, "OutputType") ?? "";
        bool isWeb = sdk.StartsWith("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase) || IsClassicWeb(root);
        bool isWorker =
            sdk.StartsWith("Microsoft.NET.Sdk.Worker", StringComparison.OrdinalIgnoreCase)
            || Property(root, "AzureFunctionsVersion") is not null;
        bool isAspireHost =
            sdk.StartsWith("Aspire.AppHost.Sdk", StringComparison.OrdinalIgnoreCase)
            || string.Equals(Property(root, "IsAspireHost"), "true", StringComparison.OrdinalIgnoreCase);
        bool isMobile = string.Equals(Property(root, "UseMaui"), "true", StringComparison.OrdinalIgnoreCase);
        bool isDesktop = output.Equals("WinExe", StringComparison.OrdinalIgnoreCase) && !isMobile;
        bool isBrowser = sdk.StartsWith("Microsoft.NET.Sdk.BlazorWebAssembly", StringComparison.OrdinalIgnoreCase);
        if (isTest || isAspireHost)
        {
            return traits | ManifestTraits.Test;
        }

        traits |= isWeb ? ManifestTraits.WebHost | ManifestTraits.Startable : ManifestTraits.None;
        traits |= isBrowser ? ManifestTraits.Startable : ManifestTraits.None;
        traits |= isWorker ? ManifestTraits.Worker | ManifestTraits.Startable : ManifestTraits.None;
        traits |= isMobile ? ManifestTraits.Mobile : ManifestTraits.None;
        traits |= isDesktop ? ManifestTraits.Desktop : ManifestTraits.None;
        traits |=
            output.Equals("Exe", StringComparison.OrdinalIgnoreCase) && !isWeb && !isWorker && !isMobile
                ? ManifestTraits.CommandLine
                : ManifestTraits.None;
        bool builds = isWeb || isWorker || isMobile || isDesktop || isBrowser || output.Equals("Exe", StringComparison.OrdinalIgnoreCase);
        return builds ? traits : traits | ManifestTraits.Library;
    }

    /// <summary>GUID of "ASP.NET web application" in ProjectTypeGuids of classic projects.</summary>
    private static bool IsClassicWeb(MarkupElement root) =>
        Property(root, "ProjectTypeGuids")?.Contains("349c5851-65df-11da-9384-00065b846f21", StringComparison.OrdinalIgnoreCase) == true;

    private static ManifestTraits Locking(MarkupElement root) =>
        string.Equals(Property(root, "RestorePackagesWithLockFile"), "true", StringComparison.OrdinalIgnoreCase)
            ? ManifestTraits.LocksItself
            : ManifestTraits.None;

    private static void Frameworks(ManifestDraft draft, MarkupElement root)
    {
        foreach (
            var property in root.All("PropertyGroup")
                .SelectMany(g => g.Children)
                .Where(p => p.Name is "TargetFramework" or "TargetFrameworks" or "TargetFrameworkVersion")
        )
        {
            foreach (string moniker in property.Text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                draft.Runtime(
                    moniker.StartsWith("netstandard", StringComparison.Ordinal) ? "netstandard" : "dotnet",
                    moniker,
                    property.Name,
                    isSelection: true,
                    property.Line
                );
            }
        }
    }

    private static string? Property(MarkupElement root, string name) =>
        root.All("PropertyGroup").SelectMany(g => g.All(name)).Select(p => p.Text).LastOrDefault(t => t.Length > 0);
}
