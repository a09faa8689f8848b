using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    /// <summary>
    /// A method of Python that is called on its class with the object in front: <c>User.summary(user)</c>. Null for everything else.
    /// </summary>
    private Closure? Unbound(Value callee, Value? receiver, List<ArgumentValue> arguments) =>
        Current.File.Language == CodeLanguage.Python
        && receiver?.Type is { Class: not null, IsInstance: false }
        && receiver.Object is null
        && arguments is [{ Name: null }, ..]
        && callee.Functions is [{ Function: { } function } method]
        && !function.Has(FunctionTraits.Static)
        && function.Name != "constructor"
        && arguments.Count(a => a.Name is null) > function.Parameters.Count(p => p.Default is null && !p.IsRest && !p.IsKeyword)
            ? method.On(arguments[0].Value)
            : null;

    /// <summary>
    /// Whether a method of a function runs the function: <c>next.Invoke(context)</c> of a delegate, the one method of Java's functional
    /// interfaces.
    /// </summary>
    private static bool RunsReceiver(CodeLanguage language, string name) =>
        language switch
        {
            CodeLanguage.Ruby => name == "call",
            CodeLanguage.CSharp => name is "Invoke" or "DynamicInvoke",
            CodeLanguage.Java or CodeLanguage.Kotlin => name
                is "apply"
                    or "accept"
                    or "get"
                    or "getAsBoolean"
                    or "run"
                    or "call"
                    or "test"
                    or "applyAsInt"
                    or "applyAsLong"
                    or "invoke",
            CodeLanguage.Php => name == "__invoke",
            CodeLanguage.Python => name == "__call__",
            _ => false,
        };

    /// <summary>
    /// A method as the bases of the class that is followed define it; unknown where a library does, null outside of classes.
    /// </summary>
    private Value? BaseMethod(string name)
    {
        if (Current.Owner is not { } owner)
        {
            return null;
        }

        foreach (var above in Code.Bases(owner))
        {
            foreach (var method in above.Class.Methods)
            {
                if (method.Name == name && method.Body is not null)
                {
                    return Value.Function(Closure.Of(method, above.File, Module(above.File), Current.Self, above));
                }
            }
        }

        return Value.Unknown;
    }

    /// <summary>The method as the program defines it; what a library defines is for rules.</summary>
    private Value OwnCallee(Value receiver, MemberExpression member) =>
        (
            member.Target is BaseExpression
                ? BaseMethod(receiver, member.Name)
                : OwnMember(receiver, member.Name, member.Place) ?? ExtensionOf(receiver, member.Name)
        )
        ?? new Value
        {
            Type =
                receiver.Type?.External is { } prefix && prefix.Length < MaxExternalName
                    ? new KnownType { External = $"{prefix}.{member.Name}" }
                    : null,
        };

    /// <summary>The constructor of a base class of the repository, to run on the same object.</summary>
    private Closure? BaseConstructor() =>
        Current.Owner is { } owner
        && Current.Self is { } self
        && Code.Bases(owner).Select(b => Code.Method(b, "constructor")).FirstOrDefault(m => m is { Function.Body: not null }) is { } found
            ? Closure.Of(found.Function, found.File, Module(found.File), self, found.Owner)
            : null;

    /// <summary>The method of a base class of the repository that a method calls under its own name.</summary>
    private Value? BaseMethod(Value self, string name)
    {
        foreach (var parent in Current.Owner is { } owner ? Code.Bases(owner) : [])
        {
            if (Code.Method(parent, name) is { } method)
            {
                return Value.Function(Closure.Of(method.Function, method.File, Module(method.File), self, method.Owner ?? parent));
            }
        }

        return null;
    }

    /// <summary>An extension method of the repository, which takes what it is called on as its first argument.</summary>
    private Value? ExtensionOf(Value receiver, string name)
    {
        if (
            Current.File.Language != CodeLanguage.CSharp
            || !Code.HasExtension(name)
            || Code.Extension(Current.File, name, ReceiverNames(receiver)) is not { Function.Body: not null } found
        )
        {
            return null;
        }

        return Value.Function(Closure.Of(found.Function, found.File, Module(found.File), null, found.Owner).With([receiver]));
    }

    private string[] ReceiverNames(Value receiver) =>
        [
            .. TargetsOf(receiver)
                .Select(t =>
                    t.StartsWith("type:", StringComparison.Ordinal) ? t[5..] : t[(t.LastIndexOfAny([':', '.']) + 1)..].TrimEnd('(', ')')
                ),
        ];
}
