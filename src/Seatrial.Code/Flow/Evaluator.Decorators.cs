using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    /// <summary>The decorators of a function with what they are, outermost first, evaluated at the top level of its file.</summary>
    public IReadOnlyList<AppliedDecorator> DecoratorsOf(Function function, CodeFile file) =>
        function.Decorators.Count == 0 ? [] : InModule(file, () => function.Decorators.Select(d => Applied(d, file)).ToList()) ?? [];

    /// <summary>
    /// What a decorator makes of a function: what the repository's own returns, what a rule says of a library's; null where it leaves the
    /// function as it is.
    /// </summary>
    public Value? Decorate(AppliedDecorator decorator, Value function, Value? declared = null)
    {
        var (written, maker, file) = decorator;
        ArgumentValue[] arguments = declared is null
            ? [new ArgumentValue(function)]
            : [new ArgumentValue(function), new ArgumentValue(declared, "declared")];
        if (maker.Functions.Count == 1)
        {
            var made = Invoke(
                maker.Functions[0],
                maker.Functions[0].Native is null ? [arguments[0]] : arguments,
                written.Place,
                SiteOf(decorator, maker, arguments)
            );
            return made.Functions.Count > 0 ? made : null;
        }

        // A class whose objects wrap a function, or a function of a library.
        return
            maker.Functions.Count == 0 && ByRule(SiteOf(decorator, maker, arguments), maker, isOwn: false) is { Functions.Count: > 0 } ruled
            ? ruled
            : null;
    }

    private CallSite SiteOf(AppliedDecorator decorator, Value maker, IReadOnlyList<ArgumentValue> arguments)
    {
        string? external = maker.Type?.External;
        return new CallSite
        {
            Evaluator = this,
            Call = decorator.Written,
            File = decorator.File,
            Place = decorator.Written.Place,
            Name = decorator.Written.Name ?? "",
            Receiver = decorator.Receiver,
            Targets =
                decorator.Receiver is { } receiver
                    ?
                    [
                        .. TargetsOf(receiver),
                        .. external is null || LastDot(external) < 0 ? Array.Empty<string>() : [external[..LastDot(external)]],
                    ]
                : external is null || LastDot(external) < 0 ? TargetsOf(maker)
                : [external[..LastDot(external)]],
            Arguments = arguments,
        };
    }

    private AppliedDecorator Applied(CallExpression decorator, CodeFile file) =>
        new(decorator, Evaluate(decorator.HasParentheses ? decorator : decorator.Callee), file)
        {
            Receiver = decorator is { HasParentheses: false, Callee: MemberExpression member } ? Evaluate(member.Target) : null,
        };

    /// <summary>The function as its decorators leave it; each is told which function is declared, with those inside of it.</summary>
    private Value Decorated(Function function, Value value)
    {
        if (
            Current.File.Language is not (CodeLanguage.Python or CodeLanguage.JavaScript or CodeLanguage.TypeScript)
            || function.Decorators.Count == 0
        )
        {
            return value;
        }

        if (Current.File.Language != CodeLanguage.Python)
        {
            foreach (var decorator in function.Decorators)
            {
                Evaluate(decorator.Arguments.Count == 0 ? decorator.Callee : decorator);
            }

            return value;
        }

        AppliedDecorator[] all = [.. function.Decorators.Select(d => Applied(d, Current.File))];
        var declared = value.Functions.Count == 1 ? value.Functions[0] : null;
        var result = value;
        for (int i = all.Length - 1; i >= 0; i--)
        {
            result = Decorate(all[i], result, declared is null ? value : Value.Function(declared.Under(all[(i + 1)..]))) ?? result;
        }

        return result;
    }

    /// <summary>What the decorators of a class register: it stays the class.</summary>
    private void RunDecorators(ClassStatement statement, Value type)
    {
        if (Current.File.Language != CodeLanguage.Python)
        {
            return;
        }

        foreach (var decorator in statement.Type.Decorators)
        {
            Decorate(Applied(decorator, Current.File), type);
        }

        // Decorators of methods run with the body of the class.
        foreach (var method in statement.Type.Methods)
        {
            if (method.Decorators.Count > 0 && method.Decorators.Any(d => d.HasParentheses && d.Callee is MemberExpression))
            {
                var owner = new ClassSymbol(statement.Type, Current.File);
                var self = new Value
                {
                    Type = new KnownType { Class = owner, IsInstance = true },
                    Object = new AbstractObject(Current.File, statement.Place),
                };
                Decorated(method, Value.Function(Closure.Of(method, Current.File, Current.Scope, self, owner)));
            }
        }
    }
}
