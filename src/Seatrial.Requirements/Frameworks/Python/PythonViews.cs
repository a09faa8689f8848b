using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Python;

/// <summary>Kept with the value of <c>View.as_view(…)</c>: a class whose methods answer.</summary>
/// <param name="Class">The class.</param>
/// <param name="Guards">Decorators that were put around it, outermost first.</param>
internal sealed record PythonView(ClassSymbol Class, IReadOnlyList<AppliedDecorator> Guards)
{
    public static PythonView? Of(Value? value) => value?.Object?.Tag as PythonView;

    /// <summary><c>as_view</c> of a class of the repository.</summary>
    public static Value? AsView(CallSite site) =>
        site.Receiver?.Type is { Class: { } type, IsInstance: false }
            ? new Value { Object = new AbstractObject(site.File, site.Place) { Tag = new PythonView(type, []) } }
            : null;

    /// <summary>The decorators in a list that a class declares: <c>decorators = [login_required]</c>.</summary>
    public static IReadOnlyList<AppliedDecorator> Declared(Evaluator evaluator, ClassSymbol type, string field)
    {
        foreach (var owner in (IEnumerable<ClassSymbol>)[type, .. evaluator.Code.Bases(type)])
        {
            if (owner.Class.Fields.FirstOrDefault(f => f.Name == field)?.Initializer is ListExpression list)
            {
                return
                [
                    .. list.Items.Select(i => new AppliedDecorator(
                        i as CallExpression ?? new CallExpression(i.Place, CallKind.Call, i, []) { HasParentheses = false },
                        evaluator.ValueOf(owner.File, i),
                        owner.File
                    )),
                ];
            }
        }

        return [];
    }
}
