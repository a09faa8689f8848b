using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.EntityFramework;

/// <summary>Entities of contexts: the classes of their sets, and what those refer to.</summary>
internal static class EfEntities
{
    private static readonly HashSet<string> Collections = new(StringComparer.Ordinal)
    {
        "ICollection",
        "List",
        "IList",
        "IEnumerable",
        "HashSet",
        "ISet",
        "Collection",
        "ObservableCollection",
        "IReadOnlyCollection",
        "IReadOnlyList",
        "[]",
    };

    public static IEnumerable<Entity> Of(EndpointDiscovery discovery)
    {
        var aliases = new Dictionary<ClassSymbol, List<string>>();
        foreach (var context in discovery.Code.Classes.Where(c => c.File.Language == CodeLanguage.CSharp))
        {
            foreach (var set in context.Class.Fields)
            {
                if (
                    set.Type is { ShortName: "DbSet" or "IDbSet", Arguments: [var row] }
                    && discovery.Code.ResolveType(context.File, row) is { } type
                )
                {
                    Add(discovery.Code, type, set.Name, aliases, 0);
                }
            }

            // The account of ASP.NET Core Identity has no set of its own.
            if (
                context.Class.Bases.FirstOrDefault(b => b.ShortName == "IdentityDbContext") is { Arguments: [var account, ..] }
                && discovery.Code.ResolveType(context.File, account) is { } user
            )
            {
                Add(discovery.Code, user, "Users", aliases, 0);
            }
        }

        return aliases.Select(a => Of(discovery.Code, a.Key, a.Value));
    }

    private static void Add(CodeBase code, ClassSymbol type, string alias, Dictionary<ClassSymbol, List<string>> into, int depth)
    {
        bool isNew = !into.TryGetValue(type, out var names);
        if (isNew)
        {
            into[type] = names = [];
        }

        if (alias.Length > 0 && !names!.Contains(alias))
        {
            names.Add(alias);
        }

        // What an entity holds is an entity too, without a set of its own.
        foreach (var field in isNew && depth < 4 ? type.Class.Fields : [])
        {
            if (Referred(code, type, field) is { } other)
            {
                Add(code, other, "", into, depth + 1);
            }
        }
    }

    private static Entity Of(CodeBase code, ClassSymbol type, IReadOnlyList<string> aliases)
    {
        string? table = type.Class.Decorators.FirstOrDefault(d => d.Name == "Table")?.Arguments
            is [{ Value: LiteralExpression { Kind: LiteralKind.String } name }, ..]
            ? name.Text
            : null;
        var fields = code.Parts(type)
            .Concat(code.Bases(type))
            .SelectMany(c =>
                c.Class.Fields.Where(f => !f.IsStatic)
                    .Select(f => new EntityField(f.Name, Referred(code, c, f)?.Class.Name)
                    {
                        IsMany = f.Type is { } t && Collections.Contains(t.ShortName),
                        Line = f.Place.Line,
                    })
            );
        return new Entity(type.Class.Name, type.File.Path, type.Class.Place.Line)
        {
            Aliases = table is null ? aliases : [.. aliases, table],
            Fields = [.. fields.DistinctBy(f => f.Name, StringComparer.Ordinal)],
        };
    }

    private static ClassSymbol? Referred(CodeBase code, ClassSymbol owner, Field field)
    {
        var type = field.Type is { Arguments: [var element] } many && Collections.Contains(many.ShortName) ? element : field.Type;
        return type is not null && code.ResolveType(owner.File, type) is { Class.Kind: ClassKind.Class } found ? found : null;
    }
}
