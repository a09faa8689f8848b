using Seatrial.Engine.Assessments;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Applications;

internal static class ApplicationNames
{
    /// <summary>Names that templates and generators leave behind.</summary>
    private static readonly HashSet<string> Generic = new(StringComparer.OrdinalIgnoreCase)
    {
        "app",
        "my-app",
        "myapp",
        "root",
        "monorepo",
        "workspace",
        "project",
        "my-project",
        "frontend",
        "backend",
        "client",
        "server",
        "web",
        "api",
        "src",
        "main",
        "test",
        "demo",
        "example",
        "temp",
        "vite_react_shadcn_ts",
        "vite-react-typescript-starter",
        "react-app",
        "nextjs-app",
        "my-v0-project",
        "rest-express",
        "nextn",
        "package",
        "laravel",
        "laravel/laravel",
        "default",
    };

    /// <summary>Package name without scope and path; the folder's name where the package has none or one that says nothing.</summary>
    public static string Of(PackageUnit unit, string repositoryName)
    {
        string folder = unit.Folder.Length > 0 ? Paths.Name(unit.Folder) : repositoryName;
        string? package = unit.Name;
        if (
            package is null
            || Generic.Contains(package)
            || package.Length > 100
            || package.Any(c => char.IsControl(c) || c is '{' or '$' or '<')
        )
        {
            return folder;
        }

        string last = Paths.Name(WithoutMajorVersion(package.TrimEnd('/')));
        return last.Length == 0 || Generic.Contains(last) ? folder : last;
    }

    /// <summary>Go writes the major version behind a module's path (Go Modules Reference, "Major version suffixes").</summary>
    private static string WithoutMajorVersion(string package)
    {
        int slash = package.LastIndexOf('/');
        bool isVersion =
            slash > 0
            && package.Length > slash + 2
            && package[slash + 1] == 'v'
            && package.AsSpan(slash + 2).IndexOfAnyExceptInRange('0', '9') < 0;
        return isVersion ? package[..slash] : package;
    }

    /// <summary>Of equal names each becomes its folder's name where that is unique, else its path.</summary>
    public static IReadOnlyList<Application> MakeUnique(IReadOnlyList<Application> applications)
    {
        var counts = applications.CountBy(a => a.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var folders = applications
            .CountBy(a => Paths.Name(a.RootPath), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. applications.Select(a =>
            {
                string folder = Paths.Name(a.RootPath);
                bool isFolderUnique = folders[folder] == 1 && !counts.ContainsKey(folder);
                string name =
                    counts[a.Name] == 1 || a.RootPath.Length == 0 ? a.Name
                    : isFolderUnique ? folder
                    : a.RootPath;
                for (int i = 2; !taken.Add(name); i++)
                {
                    name = $"{a.Name}-{i}";
                }

                return a with
                {
                    Name = name,
                };
            }),
        ];
    }
}
