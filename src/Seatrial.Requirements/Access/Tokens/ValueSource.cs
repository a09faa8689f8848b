using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Access.Tokens;

/// <summary>Where a key comes from, told by how it is written: the variable or setting that holds it, never a value.</summary>
internal static class ValueSource
{
    public const string Literal = "a literal";
    private const int MaxDepth = 6;

    /// <summary>Receivers that hold configuration.</summary>
    private static readonly HashSet<string> Stores = new(StringComparer.OrdinalIgnoreCase)
    {
        "env",
        "environ",
        "config",
        "configuration",
        "settings",
        "configService",
        "os",
        "System",
        "ENV",
        "secrets",
        "builder",
        "_config",
        "_configuration",
        "credentials",
    };

    private static readonly HashSet<string> Readers = new(StringComparer.OrdinalIgnoreCase)
    {
        "getenv",
        "get",
        "fetch",
        "env",
        "config",
        "getOrThrow",
        "GetValue",
        "GetSection",
        "GetEnvironmentVariable",
        "getProperty",
        "required",
        "GetRequiredSection",
        "LookupEnv",
        "dig",
        "Getenv",
        "GetString",
    };

    /// <summary>The names in order; empty where nothing is known.</summary>
    public static IReadOnlyList<string> Of(Expression? expression, CodeFile file, CodeBase code)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Collect(expression, file, code, found, 0);
        return [.. found];
    }

    private static void Collect(Expression? expression, CodeFile file, CodeBase code, SortedSet<string> found, int depth)
    {
        if (expression is null || depth > MaxDepth)
        {
            return;
        }

        switch (expression)
        {
            case LiteralExpression { Kind: LiteralKind.String }:
                found.Add(Literal);
                break;
            case LiteralExpression:
                break;
            case BinaryExpression binary:
                Collect(binary.Left, file, code, found, depth + 1);
                Collect(binary.Right, file, code, found, depth + 1);
                break;
            case ConditionalExpression choice:
                Collect(choice.WhenTrue, file, code, found, depth + 1);
                Collect(choice.WhenFalse, file, code, found, depth + 1);
                break;
            case IndexExpression { Index: LiteralExpression { Kind: LiteralKind.String } key } index when IsStore(index.Target):
                found.Add(key.Text);
                break;
            case MemberExpression member when IsStore(member.Target) && !IsModule(member.Target, file, code):
                found.Add(member.Name);
                break;
            case MemberExpression member:
                Member(member, file, code, found, depth);
                break;
            case NameExpression name:
                Name(name.Name, file, code, found, depth);
                break;
            case CallExpression call:
                Call(call, file, code, found, depth);
                break;
            default:
                foreach (var part in expression.Parts.Take(4))
                {
                    Collect(part, file, code, found, depth + 1);
                }

                break;
        }
    }

    private static void Call(CallExpression call, CodeFile file, CodeBase code, SortedSet<string> found, int depth)
    {
        if (
            call.Name is { } reader
            && Readers.Contains(reader)
            && call.Arguments is [{ Value: LiteralExpression { Kind: LiteralKind.String } key }, ..]
            && (call.Receiver is null || IsStore(call.Receiver))
        )
        {
            found.Add(key.Text);
            foreach (var fallback in call.Arguments.Skip(1))
            {
                Collect(fallback.Value, file, code, found, depth + 1);
            }

            return;
        }

        // A conversion: of its argument, or of what it is called on.
        Collect(call.Arguments.Count > 0 ? call.Arguments[0].Value : call.Receiver, file, code, found, depth + 1);
    }

    /// <summary>A member of an object that the program writes down, or a field.</summary>
    private static void Member(MemberExpression member, CodeFile file, CodeBase code, SortedSet<string> found, int depth)
    {
        if (member.Target is NameExpression owner && code.Resolve(file, owner.Name) is VariableSymbol variable)
        {
            foreach (var made in Assigned(variable.File, variable.Name).OfType<ObjectExpression>())
            {
                Collect(made.Entries.FirstOrDefault(e => e.Key == member.Name)?.Value, variable.File, code, found, depth + 1);
            }
        }

        if (found.Count == 0)
        {
            Name(member.Name, file, code, found, depth);
        }
    }

    private static void Name(string name, CodeFile file, CodeBase code, SortedSet<string> found, int depth)
    {
        var (home, own) = code.Resolve(file, name) is VariableSymbol variable ? (variable.File, variable.Name) : (file, name);
        foreach (var value in Assigned(home, own).Take(4))
        {
            Collect(value, home, code, found, depth + 1);
        }

        foreach (var field in home.Classes.SelectMany(c => c.Fields).Where(f => f.Name == own))
        {
            Collect(field.Initializer, home, code, found, depth + 1);
            Injected(field.Decorators, found);
        }

        foreach (var parameter in home.Classes.SelectMany(c => c.Methods).SelectMany(m => m.Parameters).Where(p => p.Name == own))
        {
            Injected(parameter.Decorators, found);
        }
    }

    /// <summary><c>@Value("${jwt.secret:default}")</c> of Spring.</summary>
    private static void Injected(IReadOnlyList<CallExpression> decorators, SortedSet<string> found)
    {
        if (decorators.FirstOrDefault(d => d.Name == "Value")?.Arguments is [{ Value: LiteralExpression setting }, ..])
        {
            string[] parts = setting.Text.Trim('$', '{', '}').Split(':', 2);
            found.Add(parts[0]);
            _ = parts.Length > 1 && found.Add(Literal);
        }
    }

    private static IEnumerable<Expression> Assigned(CodeFile file, string name) =>
        CodeWalk
            .Expressions(file)
            .OfType<AssignmentExpression>()
            .SelectMany(a =>
                a.Target switch
                {
                    NameExpression own => own.Name == name ? [a.Value] : [],
                    MemberExpression { Target: ThisExpression } own => own.Name == name ? [a.Value] : [],
                    ObjectExpression pattern => pattern.Entries.Where(e => e.Key is not null).SelectMany(e => Taken(e, a.Value, name)),
                    _ => Enumerable.Empty<Expression>(),
                }
            );

    /// <summary>
    /// What a name is bound to that takes an object apart: <c>const { JWT_SECRET: key = 'x' } = process.env</c> is the member, or the
    /// default.
    /// </summary>
    private static IEnumerable<Expression> Taken(ObjectEntry entry, Expression whole, string name) =>
        entry.Value switch
        {
            NameExpression bound when bound.Name == name => [new MemberExpression(bound.Place, whole, entry.Key!)],
            AssignmentExpression { Target: NameExpression bound } given when bound.Name == name =>
            [
                new MemberExpression(bound.Place, whole, entry.Key!),
                given.Value,
            ],
            _ => [],
        };

    /// <summary><c>process.env</c>, <c>os.environ</c>, <c>builder.Configuration</c>, <c>settings</c>.</summary>
    private static bool IsStore(Expression expression) =>
        expression switch
        {
            NameExpression name => Stores.Contains(name.Name),
            MemberExpression member => Stores.Contains(member.Name) || IsStore(member.Target),
            CallExpression call => call.Name is { } reader && Readers.Contains(reader) && call.Receiver is { } on && IsStore(on),
            IndexExpression index => IsStore(index.Target),
            _ => false,
        };

    /// <summary>An object of the program of which members can be looked up: that says more than its name.</summary>
    private static bool IsModule(Expression target, CodeFile file, CodeBase code) =>
        target is NameExpression name
        && code.Resolve(file, name.Name) is VariableSymbol variable
        && Assigned(variable.File, variable.Name).OfType<ObjectExpression>().Any();
}
