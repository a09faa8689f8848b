using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>A request through the filters of a controller to its action: a filter that has answered stops it.</summary>
internal static class RailsSteps
{
    public static IReadOnlyList<EndpointStep> Of(Evaluator evaluator, ClassSymbol controller, string action, FunctionSymbol? method)
    {
        var steps = new List<EndpointStep>();
        foreach (var filter in RailsMacros.For(evaluator, controller, action))
        {
            bool isOwn = filter.Block is not null || evaluator.Code.Method(controller, filter.Name, isStatic: false) is not null;
            steps.Add(
                new EndpointStep(
                    filter.Name.Length > 0 ? filter.Name : "before_action",
                    filter.File,
                    filter.Place.Line,
                    run => Filter(run, controller, action, filter)
                )
                {
                    IsFollowed = isOwn,
                }
            );
        }

        string name = method?.Function.Name ?? action;
        steps.Add(
            new EndpointStep(
                name,
                method?.File ?? controller.File,
                method?.Function.Place.Line ?? controller.Class.Place.Line,
                run => Act(run, controller, action, method)
            )
            {
                IsHandler = true,
                IsFollowed = true,
            }
        );
        return steps;
    }

    private static bool Filter(EndpointRun run, ClassSymbol controller, string action, RailsFilter filter)
    {
        var evaluator = run.Evaluator;
        var self = RailsExchange.ControllerOf(run, controller, action);
        return evaluator.Step(
            next =>
            {
                RailsExchange.Of(self)!.Step++;
                foreach (var (condition, holds) in filter.Conditions)
                {
                    var truth = Ask(evaluator, self, controller, condition, filter);
                    truth = holds ? truth : truth.Negated();
                    if (!truth.IsAlways)
                    {
                        // Where the condition does not hold the request goes on as it is.
                        evaluator.Isolated(() =>
                        {
                            evaluator.Assume(truth.Negated());
                            Pass(evaluator, self, next, controller, filter);
                            return true;
                        });
                    }

                    if (truth.IsNever)
                    {
                        return;
                    }

                    evaluator.Assume(truth);
                }

                bool isObserved = false;
                Value? value = null;
                evaluator.Observe(
                    _ =>
                    {
                        isObserved = true;
                        Pass(evaluator, self, next, controller, filter);
                    },
                    () => value = Call(evaluator, self, controller, filter)
                );
                if (!isObserved && value is not null && !Evaluator.NeverReturns(value))
                {
                    Pass(evaluator, self, next, controller, filter);
                }
            },
            run.SharedObjects
        );
    }

    private static Value Call(Evaluator evaluator, Value self, ClassSymbol controller, RailsFilter filter)
    {
        if (filter.Native is not null)
        {
            filter.Native(evaluator, self);
            return Value.Unknown;
        }

        Value around = Value.Function(Closure.From(_ => Value.Unknown));
        if (filter.Block is { } block)
        {
            return evaluator.Invoke(
                block.On(self),
                filter.IsAround ? [new ArgumentValue(self), new ArgumentValue(around)] : [new ArgumentValue(self)],
                filter.Place
            );
        }

        return evaluator.Send(self, controller, filter.Name, filter.IsAround ? [new ArgumentValue(around, "&")] : [], filter.Place);
    }

    /// <summary>The request goes on from here unless the filter has answered; where it may have, what holds is that it has not.</summary>
    private static void Pass(Evaluator evaluator, Value self, Func<CallSite, Value> next, ClassSymbol controller, RailsFilter filter)
    {
        var site = new CallSite
        {
            Evaluator = evaluator,
            File = controller.File,
            Place = filter.Place,
            Name = "next",
            Arguments = [],
        };
        switch (Performed(self, out var unless))
        {
            case false:
                next(site);
                break;
            case null:
                evaluator.Isolated(() =>
                {
                    evaluator.Assume(unless);
                    next(site);
                    return true;
                });
                break;
        }
    }

    /// <summary>Whether the current step has answered: null where it depends, and then what holds where it has not.</summary>
    private static bool? Performed(Value self, out Condition unless)
    {
        unless = Condition.Always;
        var exchange = RailsExchange.Of(self)!;
        if (!self.Object!.Members.TryGetValue(exchange.Performed, out var cell) || cell.Value is not { } performed)
        {
            return false;
        }

        if (!performed.MayBeAbsent)
        {
            return true;
        }

        unless = performed.Truth?.Negated() ?? Condition.Always;
        return null;
    }

    private static Condition Ask(Evaluator evaluator, Value self, ClassSymbol controller, Value condition, RailsFilter filter)
    {
        var value =
            condition.Functions.Count > 0 ? evaluator.Invoke(condition.Functions[0].On(self), [new ArgumentValue(self)], filter.Place)
            : condition.Text is { } name ? evaluator.Send(self, controller, name, [], filter.Place)
            : Value.Unknown;
        return Evaluator.TruthOf(value, filter.File, filter.Place);
    }

    private static bool Act(EndpointRun run, ClassSymbol controller, string action, FunctionSymbol? method)
    {
        var evaluator = run.Evaluator;
        var self = RailsExchange.ControllerOf(run, controller, action);
        RailsExchange.Of(self)!.Step++;
        var place = method?.Function.Place ?? controller.Class.Place;
        var file = method?.File ?? controller.File;
        if (method is null)
        {
            evaluator.Respond(200, RailsAnswers.Shown(evaluator, self), file, place);
            return true;
        }

        evaluator.Observe(
            _ => Show(evaluator, self, file, place),
            () => evaluator.Invoke(Closure.Of(method.Function, method.File, method.Owner, self), [], place)
        );
        return true;
    }

    /// <summary>An action that has not answered shows its template.</summary>
    private static void Show(Evaluator evaluator, Value self, CodeFile file, Place place)
    {
        if (Performed(self, out var unless) == true)
        {
            return;
        }

        evaluator.Isolated(() =>
        {
            evaluator.Assume(unless);
            evaluator.Respond(200, RailsAnswers.Shown(evaluator, self), file, place);
            return true;
        });
    }
}
