using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    private Value Switch(SwitchExpression choice)
    {
        var subject = choice.Subject is null ? null : Evaluate(choice.Subject);
        return Arm(choice, subject, 0);
    }

    private Value Arm(SwitchExpression choice, Value? subject, int index)
    {
        if (index >= choice.Arms.Count || index > 64)
        {
            return Value.Unknown;
        }

        var arm = choice.Arms[index];
        return arm.Labels.Count == 0 && arm.Guard is null
            ? Evaluate(arm.Value)
            : Conditional(CaseCondition(subject, arm.Labels, arm.Guard), () => Evaluate(arm.Value), () => Arm(choice, subject, index + 1));
    }
}
