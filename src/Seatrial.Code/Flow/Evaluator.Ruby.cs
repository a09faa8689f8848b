using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    private const string Block = "&";

    private readonly Dictionary<Class, AbstractObject> classObjects = [];

    private bool IsRuby => frames.Count > 0 && Current.File.Language == CodeLanguage.Ruby;

    /// <summary>The block that the method which is being followed was given; null for none.</summary>
    public Value? GivenBlock => Current.Scope.Find(Block)?.Value;

    /// <summary>
    /// A bare name of Ruby: a variable, a constant, else a call of a method of the object without arguments, which may be what a column or
    /// a library gives it.
    /// </summary>
    private Value RubyName(NameExpression name)
    {
        if (Current.Scope.Find(name.Name)?.Value is { } local)
        {
            return Present(local);
        }

        if (IsConstantName(name.Name))
        {
            return Constant(name);
        }

        return name.Name == "yield"
            ? Yield(new CallExpression(name.Place, CallKind.Call, name, []))
            : Present(Own(name.Name, [], name.Place));
    }

    /// <summary>A class keeps what is set on it: one object stands for it wherever it is named.</summary>
    private Value Constant(NameExpression name) =>
        NameValue(name.Name, name.Place) is { Object: null, Type: { Class: { } type, IsInstance: false } } value
            ? value with
            {
                Object = ClassObject(type),
            }
            : NameValue(name.Name, name.Place);

    private AbstractObject ClassObject(ClassSymbol type)
    {
        if (!classObjects.TryGetValue(type.Class, out var known))
        {
            classObjects[type.Class] = known = new AbstractObject(type.File, type.Class.Place);
        }

        return known;
    }

    /// <summary>
    /// Calls a method of an object as the object itself would, without a receiver: what the program defines, what a rule says, else a part
    /// of the object.
    /// </summary>
    public Value Send(Value self, ClassSymbol owner, string name, IReadOnlyList<ArgumentValue> arguments, Place place) =>
        InObject(owner, null, self, () => Own(name, arguments, place));

    /// <summary>Runs the body of a class as the class itself, or as another that mixes it in: what its macros declare.</summary>
    public void RunBody(ClassSymbol part, Value self)
    {
        if (part.Class.Body.Count > 0)
        {
            InObject(
                part,
                null,
                self,
                () =>
                {
                    Run(part.Class.Body);
                    return Value.Unknown;
                }
            );
        }
    }

    /// <summary>Runs the top level of a file once more, as if it stood in a block of the object.</summary>
    public void RunIn(CodeFile file, Value self) => Invoke(Closure.Of(file.TopLevel, file, null, self), [], file.TopLevel.Place);

    private Value Own(string name, IReadOnlyList<ArgumentValue> arguments, Place place)
    {
        var callee = RubyCallee(new NameExpression(place, name));
        if (callee.Functions.Count == 0 && !ReferenceEquals(callee, Value.Unknown))
        {
            return callee;
        }

        var site = new CallSite
        {
            Evaluator = this,
            File = Current.File,
            Place = place,
            Name = name,
            Targets = Current.Self is { } self ? TargetsOf(self) : [],
            Arguments = arguments,
        };
        if (ByRule(site, callee, callee.Functions.Count > 0) is { } ruled)
        {
            return ruled;
        }

        return callee.Functions.Count > 0 ? InvokeAny(callee.Functions, arguments, site)
            : name == "new" && Current.Self is { Type: { Class: { } made, IsInstance: false } } ? Construct(made, site)
            : Current.Self is { } owner ? MemberOf(owner, name, place, false)
            : ByName(name, name, place) ?? Value.Unknown;
    }

    /// <summary>The method that a call without a receiver means; what a library defines is for rules.</summary>
    private Value RubyCallee(NameExpression name)
    {
        if (IsConstantName(name.Name))
        {
            return Constant(name);
        }

        if (Current.Self is { } self && OwnMember(self, name.Name, name.Place) is { } method)
        {
            return method;
        }

        return Code.Resolve(Current.File, name.Name) is FunctionSymbol function ? SymbolValue(function)! : Value.Unknown;
    }

    /// <summary>
    /// <c>a.b</c> without arguments: a call of the method that the program or a rule knows, else a part of the value. <c>@a</c> is a
    /// variable of the object.
    /// </summary>
    private Value RubyMember(MemberExpression member)
    {
        var target = Evaluate(member.Target);
        if (member.Target is ThisExpression && member.Name.StartsWith('@'))
        {
            return target.Object is { } self && self.Members.TryGetValue(member.Name, out var cell) && cell.Value is { } held
                ? Present(held)
                : Value.Unknown with
                {
                    Key = member.Name.TrimStart('@'),
                };
        }

        if (member.IsOptional && target.IsNull)
        {
            return Value.Null;
        }

        var own = member.Target is BaseExpression ? RubySuper(member.Name) : OwnMember(target, member.Name, member.Place);
        var value = own is { Functions.Count: 0 } ? own : RubySent(member, target, own);
        return Present(member.IsOptional ? value with { MayBeAbsent = true } : value);
    }

    private Value RubySent(MemberExpression member, Value target, Value? own)
    {
        var site = new CallSite
        {
            Evaluator = this,
            File = Current.File,
            Place = member.Place,
            Name = member.Name,
            Receiver = target,
            Targets = TargetsOf(target),
            Arguments = [],
        };
        if (ByRule(site, own ?? Value.Unknown, own is not null) is { } ruled)
        {
            return ruled;
        }

        return own is not null ? InvokeAny(own.Functions, [], site)
            : target.Functions.Count > 0 && member.Name == "call" ? InvokeAny(target.Functions, [], site)
            : member.Name == "new" && target.Type is { Class: { } made, IsInstance: false } ? Construct(made, site)
            : member.Name == "class" && target.Type is { Class: { } type, IsInstance: true }
                ? new Value
                {
                    Type = new KnownType { Class = type },
                    Object = ClassObject(type),
                }
            : MemberOf(target, member.Name, member.Place, member.IsOptional);
    }

    /// <summary><c>a[b]</c>: what a rule says, an entry that is known, else a part of the value.</summary>
    private Value? RubyIndex(Value target, Value key, IndexExpression index)
    {
        var site = new CallSite
        {
            Evaluator = this,
            File = Current.File,
            Place = index.Place,
            Name = "[]",
            Receiver = target,
            Targets = TargetsOf(target),
            Arguments = [new ArgumentValue(key)],
        };
        if (Apply(Model.Calls("[]", site.File.Language), site, isOwn: false, whole: null) is { } ruled)
        {
            return ruled;
        }

        if (target.Type?.Class is null || key.Text is not { } name)
        {
            return null;
        }

        return target.Object is { } known && known.Members.TryGetValue(name, out var cell) && cell.Value is { } held
            ? held
            : new Value
            {
                Origins = target.Origins,
                Key = name,
                Loads = target.Loads,
            };
    }

    /// <summary>
    /// The next method of that name behind the class that is followed, in the order in which the object's class asks its modules and bases.
    /// </summary>
    private Value? RubySuper(string name)
    {
        if (Current.Owner is not { } owner || Current.Self is not { } self)
        {
            return null;
        }

        var type = self.Type?.Class ?? owner;
        bool isStatic = self.Type is { IsInstance: false };
        bool isBehind = false;
        foreach (var candidate in (IEnumerable<ClassSymbol>)[type, .. Code.Bases(type)])
        {
            bool isOwner = candidate.Class.Name == owner.Class.Name && candidate.Class.Namespace == owner.Class.Namespace;
            if (
                isBehind
                && !isOwner
                && Code.Parts(candidate)
                    .SelectMany(p => p.Class.Methods.Select(m => (Part: p, Method: m)))
                    .FirstOrDefault(m =>
                        m.Method.Name == name
                        && (m.Method.Has(FunctionTraits.Static) == isStatic || candidate.Class.Kind == ClassKind.Mixin)
                    )
                    is { Method: { } method, Part: { } part }
            )
            {
                return Value.Function(Closure.Of(method, part.File, Module(part.File), self, part));
            }

            isBehind |= isOwner;
        }

        return null;
    }

    /// <summary>The right side of <c>and</c> or <c>or</c>: what it does happens under a condition alone.</summary>
    private Value Perhaps(Expression right, Facts? before, Condition otherwise)
    {
        if (!IsRuby)
        {
            return Evaluate(right);
        }

        int mark = trail.Count;
        var value = Evaluate(right);
        Apply(Either(TakeBack(mark), facts, default, Facts.Add(before, otherwise), before));
        return value;
    }

    private Value Yield(CallExpression call)
    {
        List<ArgumentValue> arguments = [.. call.Arguments.Select(a => new ArgumentValue(Evaluate(a.Value), a.Name))];
        return GivenBlock is { Functions: { Count: > 0 } blocks }
            ? InvokeAny(
                blocks,
                arguments,
                new CallSite
                {
                    Evaluator = this,
                    Call = call,
                    File = Current.File,
                    Place = call.Place,
                    Name = "yield",
                    Arguments = arguments,
                }
            )
            : Value.Derived(arguments.Select(a => a.Value));
    }

    /// <summary><c>a ||= b</c>: what is set stays, and what was never set is set.</summary>
    private Value? Memoized(AssignmentExpression assignment)
    {
        if (
            assignment.Value is not BinaryExpression { Operator: BinaryOperator.Or } either
            || !ReferenceEquals(either.Left, assignment.Target)
        )
        {
            return null;
        }

        var known = assignment.Target switch
        {
            MemberExpression { Target: ThisExpression } member when Current.Self?.Object is { } self => self.Members.TryGetValue(
                member.Name,
                out var cell
            )
                ? cell.Value
                : null,
            NameExpression name => Current.Scope.Find(name.Name)?.Value,
            MemberExpression member
                when Evaluate(member.Target) is { Object: { Tag: null } owner, Origins: Origins.None, Loads.Count: 0 } =>
                owner.Members.TryGetValue(member.Name, out var cell) ? cell.Value : null,
            _ => Value.Unknown,
        };
        var value = known is null or { IsNull: true } ? Evaluate(either.Right) : Evaluate(either);
        Bind(assignment.Target, value, isDeclaration: false);
        return value;
    }

    /// <summary><c>return</c> in a block leaves the method in which the block is written.</summary>
    private void ReturnFromOuter(Value value, Place place)
    {
        foreach (var frame in frames)
        {
            if (frame.Function.Has(FunctionTraits.Lambda))
            {
                continue;
            }

            for (var scope = Current.Scope.Parent; scope is not null; scope = scope.Parent)
            {
                if (scope == frame.Scope)
                {
                    frame.OnReturn?.Invoke(value);
                    frame.Returns.Add((value, facts, place));
                    return;
                }
            }
        }
    }

    /// <summary>The method that an assignment to an attribute calls; false where the class has none.</summary>
    private bool TrySetter(Value owner, string name, Value value, Place place)
    {
        if (
            name.StartsWith('@')
            || owner.Type?.Class is not { } type
            || Code.Method(type, name + "=", !owner.Type.IsInstance) is not { Function.Body: not null } setter
        )
        {
            return false;
        }

        Invoke(Closure.Of(setter.Function, setter.File, Module(setter.File), owner, setter.Owner), [new ArgumentValue(value)], place);
        return true;
    }

    /// <summary>Arguments with names are one hash where the method takes none by name; the block stands apart.</summary>
    private IReadOnlyList<ArgumentValue> RubyArguments(Function function, IReadOnlyList<ArgumentValue> arguments, Scope scope)
    {
        if (arguments.FirstOrDefault(a => a.Name == Block) is { } block)
        {
            Assign(scope.Declare(Block), block.Value);
            arguments = [.. arguments.Where(a => a.Name != Block)];
        }

        if (!arguments.Any(a => a.Name is not null) || function.Parameters.Any(p => p.IsKeyword) || function.Parameters.Count == 0)
        {
            return
                arguments is [{ Value.Object: { Tag: null, Rest.Value: null } pair }]
                && function.Has(FunctionTraits.Lambda)
                && function.Parameters.Count(p => !p.IsBlock) > 1
                && pair.Members.Count > 1
                && pair.Members.Keys.All(k => k.All(char.IsAsciiDigit))
                ? [.. pair.Members.Values.Select(c => new ArgumentValue(c.Value ?? Value.Unknown))]
                : arguments;
        }

        var hash = new AbstractObject(Current.File, function.Place);
        foreach (var argument in arguments)
        {
            if (argument.Name is not null)
            {
                Assign(hash.Member(argument.Name), argument.Value);
            }
        }

        return [.. arguments.Where(a => a.Name is null), new ArgumentValue(new Value { Object = hash })];
    }

    private static bool IsConstantName(string name) => name.Length > 0 && (char.IsAsciiLetterUpper(name[0]) || name[0] == ':');
}
