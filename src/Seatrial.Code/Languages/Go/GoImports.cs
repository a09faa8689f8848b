using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Go;

/// <summary>
/// Imports. The name of a package is not written where it is imported without an alias: of the names that its path suggests, the one that
/// the file uses.
/// </summary>
internal sealed class GoImports(GoLowering lowering, List<Import> imports)
{
    private HashSet<string>? used;

    public void Add(SyntaxNode declaration)
    {
        foreach (var node in declaration.Descendants)
        {
            if (lowering.Kind(node) == GoKind.ImportSpecification && node.Child(lowering.Grammar.Path) is { } pathNode)
            {
                string path = pathNode.Text.Trim('"', '`');
                var (name, alias) = Bound(node.Child(lowering.Grammar.Name), path);
                imports.Add(new Import(lowering.Place(node), path, name, alias));
            }
        }
    }

    private (string Name, string Alias) Bound(SyntaxNode? written, string path)
    {
        if (written is not { } node)
        {
            return ("*", PackageName(path));
        }

        return lowering.Kind(node) switch
        {
            GoKind.Dot => ("*", ""),
            GoKind.Blank => ("", ""),
            _ => ("*", lowering.Context.Text(node)),
        };
    }

    private string PackageName(string path)
    {
        string[] candidates = [.. Candidates(path).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)];
        if (candidates.Length > 1)
        {
            used ??= PackagesInUse();
            foreach (string candidate in candidates)
            {
                if (used.Contains(candidate))
                {
                    return candidate;
                }
            }
        }

        return candidates.Length > 0 ? candidates[0] : path;
    }

    /// <summary>The last component; without its major version, and in the ways in which repositories are named after Go.</summary>
    private static IEnumerable<string> Candidates(string path)
    {
        string[] components = path.Split('/');
        string last = components[^1];
        bool isVersion = last.Length > 1 && last[0] == 'v' && last.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        if (isVersion && components.Length > 1)
        {
            foreach (string name in Variants(components[^2]))
            {
                yield return name;
            }
        }

        foreach (string name in Variants(last))
        {
            yield return name;
        }
    }

    private static IEnumerable<string> Variants(string component)
    {
        int dot = component.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
        {
            // gopkg.in/yaml.v3, nats.go, go.uuid
            yield return component[..dot];
            yield return component[(dot + 1)..];
        }

        if (!component.Contains('-', StringComparison.Ordinal))
        {
            yield return component;
            yield break;
        }

        yield return component.StartsWith("go-", StringComparison.Ordinal) ? component[3..] : component[(component.LastIndexOf('-') + 1)..];
        yield return component[..component.IndexOf('-', StringComparison.Ordinal)];
        yield return component[(component.LastIndexOf('-') + 1)..];
        yield return component.Replace("-", "", StringComparison.Ordinal);
        yield return component.Replace('-', '_');
    }

    /// <summary>Names in front of a dot, in expressions and types.</summary>
    private HashSet<string> PackagesInUse()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in lowering.Context.Tree.Root.Descendants)
        {
            if (
                lowering.Kind(node) == GoKind.Selector
                && node.Child(lowering.Grammar.Operand) is { } operand
                && lowering.Kind(operand) == GoKind.Identifier
            )
            {
                names.Add(lowering.Context.Text(operand));
            }
            else if (lowering.Kind(node) == GoKind.QualifiedType && node.Child(lowering.Grammar.Package) is { } package)
            {
                names.Add(lowering.Context.Text(package));
            }
        }

        return names;
    }
}
