using System.Text.RegularExpressions;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>From the root URL configuration to views, through all that it includes.</summary>
internal static partial class DjangoDiscovery
{
    private const int MaxDepth = 12;

    public static void Find(EndpointDiscovery discovery)
    {
        var configurations = discovery
            .Code.Files.Where(f =>
                f.Language == CodeLanguage.Python && discovery.Evaluator.Variable(f, "urlpatterns") is { Object: not null }
            )
            .ToList();
        if (configurations.Count == 0)
        {
            return;
        }

        var settings = DjangoSettings.Read(discovery);
        var seen = new HashSet<CodeFile>();
        foreach (string root in settings.Roots)
        {
            if (FileOf(discovery.Code, root, null) is { } file)
            {
                Configuration(discovery, settings, file, "", seen, 0);
            }
        }

        // Where no settings name a root, what nobody includes is one.
        foreach (var file in configurations.OrderBy(f => f.Path.Count(c => c == '/')).ThenBy(f => f.Path, StringComparer.Ordinal))
        {
            if (!seen.Contains(file))
            {
                Configuration(discovery, settings, file, "", seen, 0);
            }
        }
    }

    /// <summary>The file of a dotted name: the one whose path ends with it, nearest to who asks.</summary>
    public static CodeFile? FileOf(CodeBase code, string module, CodeFile? from)
    {
        string path = module.Replace('.', '/') + ".py";
        string package = module.Replace('.', '/') + "/__init__.py";
        return code
            .Files.Where(f =>
                f.Path == path
                || f.Path.EndsWith("/" + path, StringComparison.Ordinal)
                || f.Path == package
                || f.Path.EndsWith("/" + package, StringComparison.Ordinal)
            )
            .OrderByDescending(f => from is null ? 0 : Common(f.Path, from.Path))
            .ThenBy(f => f.Path.Length)
            .FirstOrDefault();
    }

    private static int Common(string a, string b) => a.Zip(b).TakeWhile(p => p.First == p.Second).Count();

    private static void Configuration(
        EndpointDiscovery discovery,
        DjangoSettings settings,
        CodeFile file,
        string prefix,
        HashSet<CodeFile> seen,
        int depth
    )
    {
        seen.Add(file);
        if (discovery.Evaluator.Variable(file, "urlpatterns") is { } list)
        {
            Patterns(discovery, settings, list, file, prefix, seen, depth);
        }
    }

    private static void Patterns(
        EndpointDiscovery discovery,
        DjangoSettings settings,
        Value value,
        CodeFile file,
        string prefix,
        HashSet<CodeFile> seen,
        int depth
    )
    {
        if (depth > MaxDepth || value.Object is not { } known)
        {
            return;
        }

        switch (known.Tag)
        {
            case DjangoRoute route:
                string path = prefix + Readable(route.Pattern);
                if (route.Target.Object?.Tag is DjangoInclude include)
                {
                    Included(discovery, settings, include, path, seen, depth + 1);
                }
                else if (route.Target.Object is { Tag: null, Members.Count: > 0 })
                {
                    // path('x', (patterns, …)) and the like.
                    Patterns(discovery, settings, route.Target, file, path, seen, depth + 1);
                }
                else
                {
                    DjangoViews.Add(discovery, settings, route, path);
                }

                break;
            case DjangoInclude nested:
                Included(discovery, settings, nested, prefix, seen, depth + 1);
                break;
            case DjangoRouter router:
                foreach (var registration in router.Registrations)
                {
                    DjangoViewSets.Add(discovery, settings, registration, prefix + router.Base(discovery.Code));
                }

                break;
            case null:
                foreach (var cell in known.Members.Values.ToList())
                {
                    Patterns(discovery, settings, cell.Value ?? Value.Unknown, file, prefix, seen, depth + 1);
                }

                break;
        }
    }

    private static void Included(
        EndpointDiscovery discovery,
        DjangoSettings settings,
        DjangoInclude include,
        string prefix,
        HashSet<CodeFile> seen,
        int depth
    )
    {
        var file =
            include.What.Text is { } module ? FileOf(discovery.Code, module, include.File)
            : include.What.Type?.Module is { Files: [var only, ..] } ? only
            : null;
        if (file is not null)
        {
            Configuration(discovery, settings, file, prefix, seen, depth);
        }
        else
        {
            Patterns(discovery, settings, include.What, include.File, prefix, seen, depth);
        }
    }

    /// <summary>
    /// Regular expressions in the writing of <c>path</c>: <c>^orders/(?P&lt;pk&gt;\d+)/$</c> is <c>orders/&lt;pk&gt;/</c>.
    /// </summary>
    private static string Readable(string pattern) =>
        pattern.Contains("(?P<", StringComparison.Ordinal) || pattern.StartsWith('^') || pattern.EndsWith('$')
            ? Group().Replace(pattern, "<$1>").TrimStart('^').TrimEnd('$').Replace(@"\.", ".", StringComparison.Ordinal)
            : pattern;

    [GeneratedRegex(
        @"\(\?P<([A-Za-z_][A-Za-z0-9_]{0,60})>(?:[^()]|\([^()]{0,200}\)){0,200}\)",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Group();
}
