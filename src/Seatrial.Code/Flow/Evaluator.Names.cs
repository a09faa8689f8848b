using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    private readonly Dictionary<Class, ClassSymbol> provided = [];

    /// <summary>
    /// Where a value of the one class is asked for, an object of the other is given: what a container of the application is told. What is
    /// said first counts.
    /// </summary>
    public void Provide(ClassSymbol asked, ClassSymbol given) => provided.TryAdd(asked.Class, given);

    /// <summary>What a rule says of a name that nothing declares, or of something of a library by its whole name.</summary>
    private Value? ByName(string rules, string name, Place place = default)
    {
        foreach (var rule in frames.Count > 0 ? Model.Names(rules, Current.File.Language) : [])
        {
            if (rule.Effect(new NameSite(this, Current.File, place, name)) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>
    /// What a bare name is in Java where something is called on it: a field, also where a method has the same name. Null for other names.
    /// </summary>
    private Value? FieldOfJava(Expression target) =>
        target is NameExpression name
        && Current is { File.Language: CodeLanguage.Java, Self: { Type.Class: { } type } self }
        && Current.Scope.Find(name.Name)?.Value is null
        && Code.Method(type, name.Name) is not null
            ? OwnMember(self, name.Name, name.Place, withMethods: false)
            : null;

    /// <summary>The type that is written, of the repository or of a library.</summary>
    public KnownType? TypeOf(TypeReference written, CodeFile file)
    {
        if (IsWrapper(written) && written.Arguments.Count == 1)
        {
            return TypeOf(written.Arguments[0], file);
        }

        return Code.ResolveType(file, written) is { } type
            ? new KnownType
            {
                Class = provided.GetValueOrDefault(type.Class) ?? Code.Behind(type),
                IsInstance = true,
                Arguments = written.Arguments,
            }
            : new KnownType
            {
                External = Code.ExternalName(file, written) is { } name ? name + "()" : null,
                Declared = written.ShortName,
                IsInstance = true,
                Arguments = written.Arguments,
            };
    }

    private static bool IsWrapper(TypeReference type) =>
        type.ShortName
            is "Promise"
                or "Task"
                or "ValueTask"
                or "Optional"
                or "Awaitable"
                or "Lazy"
                or "Ref"
                or "CompletableFuture"
                or "Mono"
                or "Provider"
                or "ObjectProvider"
                or "Annotated";
}
