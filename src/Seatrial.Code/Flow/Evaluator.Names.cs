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

    /// <summary>What a name stands for where it is used.</summary>
    private Value NameValue(string name, Place place)
    {
        if (Current.Scope.Find(name)?.Value is { } local)
        {
            return Present(local);
        }

        if (ImplicitMember(name, place) is { } member)
        {
            return member;
        }

        if (Current.Function != Current.File.TopLevel && Module(Current.File).Own(name)?.Value is { } global)
        {
            return global;
        }

        if (Code.Resolve(Current.File, name) is { } symbol && SymbolValue(symbol) is { } known)
        {
            return known;
        }

        return ByName(name, name, place) ?? Value.Unknown;
    }

    /// <summary>A member of the object or class that is being followed, in languages that need no <c>this</c> in front of it.</summary>
    private Value? ImplicitMember(string name, Place place)
    {
        if (Current.File.Language is not (CodeLanguage.CSharp or CodeLanguage.Java or CodeLanguage.Kotlin or CodeLanguage.Ruby))
        {
            return null;
        }

        if (Current.Self is not { } self)
        {
            return Current.Owner is { } type && Current.File.Language != CodeLanguage.Ruby
                ? ClassMember(new Value { Type = new KnownType { Class = type } }, type, name, place)
                : null;
        }

        return OwnMember(self, name, place) ?? (Current.File.Language == CodeLanguage.Ruby ? null : RuledMember(self, name, place));
    }

    /// <summary>What a symbol is worth; null for a variable that nothing was assigned to.</summary>
    public Value? SymbolValue(Symbol symbol)
    {
        switch (symbol)
        {
            case FunctionSymbol function:
                return DeclaredFunction(function);
            case ClassSymbol type:
                return new Value { Type = new KnownType { Class = type } };
            case ModuleSymbol module:
                return new Value { Type = new KnownType { Module = module } };
            case ExternalSymbol external:
                return ByName(external.Name, external.Name) ?? Value.External(external.Name);
            case VariableSymbol variable:
                return Module(variable.File).Own(variable.Name)?.Value;
            case ExpressionSymbol exported:
                return InModule(exported.File, () => Evaluate(exported.Expression));
            default:
                return null;
        }
    }

    /// <summary>A function of the top level as its decorators leave it.</summary>
    private Value DeclaredFunction(FunctionSymbol symbol) =>
        Module(symbol.File).Own(symbol.Function.Name)?.Value is { Functions.Count: > 0 } decorated && symbol.Owner is null
            ? decorated
            : Value.Function(Closure.Of(symbol.Function, symbol.File, Module(symbol.File), null, symbol.Owner));

    /// <summary>Evaluates as if at the top level of a file.</summary>
    public T InModule<T>(CodeFile file, Func<T> run)
    {
        if (frames.Count > limits.MaxDepth * 2)
        {
            Trace.IsCut = true;
            return default!;
        }

        frames.Push(new Frame(file.TopLevel, file, Module(file), null, null));
        try
        {
            return run();
        }
        finally
        {
            frames.Pop();
        }
    }
}
