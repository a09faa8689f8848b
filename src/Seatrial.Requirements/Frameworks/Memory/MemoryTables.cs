using System.Runtime.CompilerServices;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Memory;

/// <summary>
/// Finds the collections: what functions put records into, at the top level of a file or in a field of what serves requests.
/// </summary>
internal sealed class MemoryTables
{
    private const int MaxFields = 100;

    private static readonly ConditionalWeakTable<Evaluator, MemoryTables> All = [];

    /// <summary>Words in the names of collections that hold no records.</summary>
    private static readonly string[] Others =
    [
        "cache",
        "memo",
        "limit",
        "attempt",
        "socket",
        "connection",
        "listener",
        "handler",
        "timer",
        "timeout",
        "interval",
        "middleware",
        "route",
        "plugin",
        "config",
        "setting",
        "registry",
        "lock",
        "pool",
        "throttle",
        "bucket",
        "metric",
        "seen",
        "visited",
        "header",
        "error",
        "option",
        "param",
        "queue",
        "pending",
        "subscri",
        "observer",
        "callback",
        "worker",
        "env",
        "stack",
        "promise",
        "loader",
        "hook",
        "validator",
        "schema",
        "column",
        "migration",
    ];

    private static readonly HashSet<string> Collections = new(StringComparer.Ordinal)
    {
        "[]",
        "map",
        "Array",
        "Map",
        "Record",
        "List",
        "IList",
        "Dictionary",
        "IDictionary",
        "ConcurrentDictionary",
        "ConcurrentBag",
        "HashSet",
        "Collection",
        "HashMap",
        "LinkedHashMap",
        "ConcurrentHashMap",
        "ArrayList",
        "LinkedList",
        "CopyOnWriteArrayList",
        "Set",
        "dict",
        "Dict",
        "list",
        "defaultdict",
        "OrderedDict",
        "TreeMap",
    };

    private readonly Dictionary<(Class Type, string Field), MemoryTable> fields = [];
    private readonly Dictionary<string, Entity> entities = new(StringComparer.Ordinal);

    public static void Find(EndpointDiscovery discovery)
    {
        var tables = All.GetOrCreateValue(discovery.Evaluator);
        foreach (
            var written in discovery
                .Code.Files.Where(f => MemoryPack.Languages.Contains(f.Language))
                .SelectMany(f => MemoryWrites.In(f).Concat(MemoryWrites.Written(f)))
        )
        {
            if (!written.IsOfWord)
            {
                tables.Add(discovery, written);
            }
        }
    }

    public static IEnumerable<Entity> Entities(EndpointDiscovery discovery) =>
        All.TryGetValue(discovery.Evaluator, out var tables) ? tables.entities.Values.Where(e => e.Fields.Count > 0) : [];

    private void Add(EndpointDiscovery discovery, MemoryWrite written)
    {
        string name = NameOf(written.Collection).TrimStart('_', '$', '#');
        if (name.Length == 0 || Array.Exists(Others, o => name.Contains(o, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        var table =
            written.Collection is MemberExpression { Target: ThisExpression } || (written.Owner is not null && IsField(written))
                ? OfField(discovery, written, name)
                : OfVariable(discovery, written, name);
        if (table is not null && written.Removal is { } removal)
        {
            table.Removals.Add(removal);
        }

        if (table is not null)
        {
            Note(table.Name, written.File.Path, written.Place.Line, FieldsOf(discovery, written.File, written.Record));
        }
    }

    private MemoryTable? OfVariable(EndpointDiscovery discovery, MemoryWrite written, string name)
    {
        if (written.Collection is not NameExpression and not MemberExpression { Target: NameExpression })
        {
            return null;
        }

        var value = discovery.Evaluator.Isolated(() => discovery.Evaluator.ValueOf(written.File, written.Collection));
        if (
            value.Object is not { } made
            || value.Functions.Count > 0
            || value.Loads.Count > 0
            || value.Origins != Origins.None
            || made.Members.Values.Any(c =>
                c.Value is { } member
                && (
                    member.Functions.Count > 0
                    || member.Type?.External is not null
                    || member.Object?.Tag is not null
                    || member.Type is { Class: not null, IsInstance: false }
                )
            )
        )
        {
            return null;
        }

        if (made.Tag is MemoryTable known)
        {
            return known;
        }

        if (
            made.Tag is not null
            || made.File is null
            || value.Type is { Class: not null } or { External: { } } and not { External: "js:Map()" }
        )
        {
            return null;
        }

        var table = new MemoryTable(name);
        foreach (var record in made.Members.Values.Select(c => c.Value).OfType<Value>().Take(MaxFields))
        {
            Note(name, made.File.Path, made.Site.Line, record.Object is { Tag: null } fields ? fields.Members.Keys : []);
        }

        if (value.Type is { Arguments: [.., var element] })
        {
            Note(name, made.File.Path, made.Site.Line, FieldsOf(discovery, made.File, element));
        }

        made.Tag = table;
        return table;
    }

    /// <summary>A field of a class that is made once: what is in it is there for every request.</summary>
    private MemoryTable? OfField(EndpointDiscovery discovery, MemoryWrite written, string name)
    {
        string field = NameOf(written.Collection);
        var owner =
            written.Owner
            ?? (written.ReceiverType is null ? null : discovery.Code.ResolveType(written.File, new TypeReference(written.ReceiverType)));
        if (owner is null || !IsOfService(owner, field) || !HoldsMany(owner, field))
        {
            return null;
        }

        if (fields.TryGetValue((owner.Class, field), out var known))
        {
            return known;
        }

        var table = fields[(owner.Class, field)] = new MemoryTable(name);
        discovery.Evaluator.Keep(owner, field, new Value { Object = new AbstractObject(written.File, written.Place) { Tag = table } });
        var declared = owner.Class.Fields.FirstOrDefault(f => f.Name == field)?.Type;
        Note(
            name,
            owner.File.Path,
            written.Place.Line,
            declared is { Arguments: [.., var element] } ? FieldsOf(discovery, owner.File, element) : []
        );
        return table;
    }

    /// <summary>Whether a field is a collection, by its type or by what it is set to.</summary>
    private static bool HoldsMany(ClassSymbol owner, string field)
    {
        var declared = owner.Class.Fields.FirstOrDefault(f => f.Name == field);
        return declared?.Type is { } type && Collections.Contains(type.ShortName)
            || IsCollection(declared?.Initializer)
            || owner
                .Class.Methods.Where(m => m.Name is "constructor" or "__init__")
                .SelectMany(CodeWalk.Expressions)
                .OfType<AssignmentExpression>()
                .Any(a => a.Target is MemberExpression { Target: ThisExpression } member && member.Name == field && IsCollection(a.Value));
    }

    private static bool IsCollection(Expression? made) =>
        made is ListExpression or ObjectExpression { Entries: [] }
        || made is CallExpression { Name: { } name } && (Collections.Contains(name) || name == "make");

    private static bool IsOfService(ClassSymbol owner, string field) =>
        owner.Class.Fields.FirstOrDefault(f => f.Name == field) is { IsStatic: true }
        || owner.Class.Decorators.Any(d =>
            d.Name is "Injectable" or "Controller" or "Service" or "Repository" or "RestController" or "Component" or "ApiController"
        )
        || Array.Exists(
            [
                "Service",
                "Controller",
                "Repository",
                "Store",
                "Storage",
                "Db",
                "DB",
                "Database",
                "Server",
                "Handler",
                "Manager",
                "Api",
                "API",
            ],
            e => owner.Class.Name.EndsWith(e, StringComparison.Ordinal)
        );

    /// <summary>A bare name that is a field, in languages that need no <c>this</c> in front of it.</summary>
    private static bool IsField(MemoryWrite written) =>
        written.Collection is NameExpression name
        && written.File.Language is CodeLanguage.CSharp or CodeLanguage.Java
        && written.Owner!.Class.Fields.Any(f => f.Name == name.Name);

    private static string NameOf(Expression collection) =>
        collection switch
        {
            NameExpression name => name.Name,
            MemberExpression member => member.Name,
            _ => "",
        };

    private static IEnumerable<string> FieldsOf(EndpointDiscovery discovery, CodeFile file, Expression? record) =>
        record switch
        {
            ObjectExpression fields => fields.Entries.Select(e => e.Key).OfType<string>(),
            CallExpression { Callee: NameExpression or MemberExpression } made when made.Name is { } name => FieldsOf(
                discovery,
                file,
                new TypeReference(name)
            ),
            _ => [],
        };

    private static IEnumerable<string> FieldsOf(EndpointDiscovery discovery, CodeFile file, TypeReference written) =>
        discovery.Code.ResolveType(file, written) is { } type
            ? type.Class.Fields.Select(f => f.Name).Concat(type.Class.Parameters.Select(p => p.Name))
            : [];

    private void Note(string name, string path, int line, IEnumerable<string> fields)
    {
        if (!entities.TryGetValue(name, out var entity))
        {
            entities[name] = entity = new Entity(name, path, line) { IsInMemory = true };
        }

        entities[name] = entity with
        {
            Fields =
            [
                .. entity
                    .Fields.Concat(fields.Select(f => new EntityField(f)))
                    .DistinctBy(f => f.Name, StringComparer.Ordinal)
                    .Take(MaxFields),
            ],
        };
    }
}
