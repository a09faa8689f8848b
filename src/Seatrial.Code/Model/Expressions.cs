namespace Seatrial.Code.Model;

/// <summary>
/// A bare name: variable, function, class, module; in Ruby also a call without arguments. Without the marks of a language: PHP's
/// <c>$user</c> is <c>user</c>.
/// </summary>
public sealed class NameExpression(Place place, string name) : Expression(place)
{
    public string Name { get; } = name;

    /// <summary>PHP, which marks its variables: names a function, class or constant and never a variable of the same name.</summary>
    public bool IsDeclared { get; init; }

    public override IEnumerable<Expression> Parts => [];
}

/// <summary>
/// The object that a method runs on: <c>this</c>, Python's <c>self</c> (the first parameter of a method), Ruby's <c>self</c>, PHP's
/// <c>$this</c>, Go's receiver.
/// </summary>
public sealed class ThisExpression(Place place) : Expression(place)
{
    public override IEnumerable<Expression> Parts => [];
}

/// <summary>The same object seen as its base class: <c>super</c>, <c>base</c>, <c>parent</c>.</summary>
public sealed class BaseExpression(Place place) : Expression(place)
{
    public override IEnumerable<Expression> Parts => [];
}

/// <summary>
/// A member of an object, class or module: <c>a.b</c>, <c>a?.b</c>, <c>a->b</c>, <c>A::b</c>. Ruby's <c>@a</c> is the member <c>@a</c> of
/// this, Ruby's <c>a.b</c> without arguments is a member too (who evaluates decides that it is a call). <c>typeof(T)</c>, <c>T.class</c>
/// and <c>T::class</c> are the member <c>class</c> of T.
/// </summary>
public sealed class MemberExpression(Place place, Expression target, string name, bool isOptional = false) : Expression(place)
{
    public Expression Target { get; } = target;

    public string Name { get; } = name;

    /// <summary>Whether nothing happens where the target is null: <c>?.</c>, <c>&amp;.</c>, <c>?-></c>.</summary>
    public bool IsOptional { get; } = isOptional;

    public override IEnumerable<Expression> Parts => [Target];
}

/// <summary><c>a[b]</c>.</summary>
public sealed class IndexExpression(Place place, Expression target, Expression? index) : Expression(place)
{
    public Expression Target { get; } = target;

    /// <summary>Null where nothing is named: PHP's <c>$a[] = x</c>, a slice.</summary>
    public Expression? Index { get; } = index;

    public override IEnumerable<Expression> Parts => Index is null ? [Target] : [Target, Index];
}

/// <summary>
/// A call, a construction or an element of markup. A decorator or attribute is a call too, with no arguments where none are written.
/// A tagged template is a call of its tag with one <see cref="TemplateExpression"/>. A block of Ruby, a trailing lambda of Kotlin and the
/// like are the last argument, a <see cref="FunctionExpression"/>; Ruby's is named <c>&amp;</c>.
/// </summary>
public sealed class CallExpression(Place place, CallKind kind, Expression callee, IReadOnlyList<Argument> arguments) : Expression(place)
{
    public CallKind Kind { get; } = kind;

    /// <summary>The function, method (<see cref="MemberExpression"/>), class or element.</summary>
    public Expression Callee { get; } = callee;

    public IReadOnlyList<Argument> Arguments { get; } = arguments;

    /// <summary>Written type arguments: <c>GetService&lt;T&gt;()</c>.</summary>
    public IReadOnlyList<TypeReference> TypeArguments { get; init; } = [];

    /// <summary>What is set on the new object: <c>new Order { Id = id }</c>, Go's <c>Order{ID: id}</c>.</summary>
    public ObjectExpression? Initializer { get; init; }

    /// <summary>Line on which the call ends, from 1.</summary>
    public int EndLine { get; init; } = place.Line;

    /// <summary>False for a decorator of Python or JavaScript that is named and not called: <c>@login_required</c>.</summary>
    public bool HasParentheses { get; init; } = true;

    /// <summary>The last component of the callee's name: <c>find</c> of <c>a.b.find(x)</c>; null where it is no name.</summary>
    public string? Name =>
        Callee switch
        {
            NameExpression name => name.Name,
            MemberExpression member => member.Name,
            _ => null,
        };

    /// <summary>What the method is called on; null where a bare name is called.</summary>
    public Expression? Receiver => (Callee as MemberExpression)?.Target;

    public override IEnumerable<Expression> Parts =>
        [Callee, .. Arguments.Select(a => a.Value), .. Initializer is null ? Array.Empty<Expression>() : [Initializer]];
}

/// <summary>What a <see cref="CallExpression"/> does.</summary>
public enum CallKind
{
    /// <summary>Calls a function or method.</summary>
    Call,

    /// <summary>Makes an object of a class.</summary>
    Construction,

    /// <summary>An element of JSX; its attributes are named arguments and its children follow as unnamed ones.</summary>
    Markup,

    /// <summary>A tag in front of a template.</summary>
    TaggedTemplate,
}

/// <summary>One argument of a call; spread ones hold a <see cref="SpreadExpression"/>.</summary>
/// <param name="Value">What is given.</param>
/// <param name="Name">Its name where one is written: <c>id=1</c>, <c>id: 1</c>. Ruby's and PHP's trailing <c>key: value</c> pairs are named
/// arguments.</param>
public sealed record Argument(Expression Value, string? Name = null);

/// <summary>A literal. Symbols of Ruby are strings.</summary>
public sealed class LiteralExpression(Place place, LiteralKind kind, string text) : Expression(place)
{
    public LiteralKind Kind { get; } = kind;

    /// <summary>
    /// A string's value without quotes and with the common escapes resolved; else the text as written (<c>true</c> and <c>false</c> in
    /// lower case, null as <c>null</c>).
    /// </summary>
    public string Text { get; } = text;

    public override IEnumerable<Expression> Parts => [];
}

/// <summary>Kinds of <see cref="LiteralExpression"/>.</summary>
public enum LiteralKind
{
    String,
    Number,
    Boolean,
    Null,
    Pattern,
}

/// <summary>A string with values in it: literal parts and expressions in turn.</summary>
public sealed class TemplateExpression(Place place, IReadOnlyList<Expression> parts) : Expression(place)
{
    public override IEnumerable<Expression> Parts { get; } = parts;
}

/// <summary>Two operands.</summary>
public sealed class BinaryExpression(Place place, BinaryOperator op, Expression left, Expression right) : Expression(place)
{
    public BinaryOperator Operator { get; } = op;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;

    public override IEnumerable<Expression> Parts => [Left, Right];
}

/// <summary>
/// Operators by meaning, whatever their sign in a language (<c>==</c>, <c>===</c>, <c>is</c> of Python are <see cref="Equal"/>).
/// </summary>
public enum BinaryOperator
{
    Equal,
    NotEqual,

    /// <summary>The left side comes before the right; of C#, Java and PHP any of the four comparisons, sides as they are written.</summary>
    Less,

    /// <summary>The same where equal sides count; not of C#, Java and PHP.</summary>
    LessOrEqual,
    And,
    Or,

    /// <summary>
    /// The right side where the left is null (<c>??</c>); also <c>||</c> of JavaScript, Python's and Ruby's <c>or</c> are <see cref="Or"/>.
    /// </summary>
    Coalesce,
    Add,
    In,
    NotIn,

    /// <summary>The left side is of the type on the right: <c>instanceof</c>, <c>is T</c>.</summary>
    IsType,
    Other,
}

/// <summary>One operand.</summary>
public sealed class UnaryExpression(Place place, UnaryOperator op, Expression operand) : Expression(place)
{
    public UnaryOperator Operator { get; } = op;

    public Expression Operand { get; } = operand;

    public override IEnumerable<Expression> Parts => [Operand];
}

/// <summary>Operators of <see cref="UnaryExpression"/>.</summary>
public enum UnaryOperator
{
    Not,

    /// <summary><c>delete orders[id]</c>.</summary>
    Delete,
    Other,
}

/// <summary><c>a ? b : c</c>, <c>b if a else c</c>; an <c>if</c> that is an expression.</summary>
public sealed class ConditionalExpression(Place place, Expression condition, Expression whenTrue, Expression whenFalse) : Expression(place)
{
    public Expression Condition { get; } = condition;

    public Expression WhenTrue { get; } = whenTrue;

    public Expression WhenFalse { get; } = whenFalse;

    public override IEnumerable<Expression> Parts => [Condition, WhenTrue, WhenFalse];
}

/// <summary>
/// Keys with values: object, dictionary, hash, array with keys; as a target of an assignment, a pattern that takes an object apart.
/// </summary>
public sealed class ObjectExpression(Place place, IReadOnlyList<ObjectEntry> entries) : Expression(place)
{
    public IReadOnlyList<ObjectEntry> Entries { get; } = entries;

    public override IEnumerable<Expression> Parts =>
        Entries.SelectMany(e => e.KeyExpression is null ? [e.Value] : new[] { e.KeyExpression, e.Value });
}

/// <summary>
/// One entry of an <see cref="ObjectExpression"/>; methods of an object literal are entries whose value is a
/// <see cref="FunctionExpression"/>.
/// </summary>
/// <param name="Key">The key where it is a plain name or a string; null where it is computed or the entry is spread.</param>
/// <param name="Value">The value; a <see cref="SpreadExpression"/> for <c>...other</c>; in a pattern the name that is bound (an
/// <see cref="AssignmentExpression"/> where there is a default).</param>
/// <param name="KeyExpression">A computed key.</param>
public sealed record ObjectEntry(string? Key, Expression Value, Expression? KeyExpression = null);

/// <summary>Values in order: array, list, tuple, set; as a target of an assignment, a pattern.</summary>
public sealed class ListExpression(Place place, IReadOnlyList<Expression> items) : Expression(place)
{
    public IReadOnlyList<Expression> Items { get; } = items;

    public override IEnumerable<Expression> Parts => Items;
}

/// <summary><c>...a</c>, <c>*a</c>, <c>**a</c> in arguments, objects and lists; in a pattern, the rest.</summary>
public sealed class SpreadExpression(Place place, Expression operand) : Expression(place)
{
    public Expression Operand { get; } = operand;

    public override IEnumerable<Expression> Parts => [Operand];
}

/// <summary>A function written where a value stands: lambda, arrow function, closure, block.</summary>
public sealed class FunctionExpression(Place place, Function function) : Expression(place)
{
    public Function Function { get; } = function;

    public override IEnumerable<Expression> Parts => [];
}

/// <summary>A class written where a value stands.</summary>
public sealed class ClassExpression(Place place, Class type) : Expression(place)
{
    public Class Type { get; } = type;

    public override IEnumerable<Expression> Parts => [];
}

/// <summary>
/// An assignment or the declaration of a variable. A comparison with a pattern that binds a name (<c>x is Order o</c>) is an And of the
/// test and an assignment.
/// </summary>
public sealed class AssignmentExpression(Place place, Expression target, Expression value) : Expression(place)
{
    /// <summary>A name, member, index, or a pattern: <see cref="ObjectExpression"/>, <see cref="ListExpression"/>.</summary>
    public Expression Target { get; } = target;

    public Expression Value { get; } = value;

    /// <summary>Whether it declares what it assigns.</summary>
    public bool IsDeclaration { get; init; }

    /// <summary>Whether the old value takes part: <c>+=</c>, <c>||=</c>, <c>.=</c>.</summary>
    public bool IsCompound { get; init; }

    /// <summary>The written type of the variable.</summary>
    public TypeReference? Type { get; init; }

    public override IEnumerable<Expression> Parts => [Target, Value];
}

/// <summary>
/// Chooses by cases and has a value: <c>switch</c> of C#, <c>match</c> of PHP and Python, <c>when</c>, <c>case</c> of Ruby where it is an
/// expression.
/// </summary>
public sealed class SwitchExpression(Place place, Expression? subject, IReadOnlyList<SwitchArm> arms) : Expression(place)
{
    public Expression? Subject { get; } = subject;

    public IReadOnlyList<SwitchArm> Arms { get; } = arms;

    public override IEnumerable<Expression> Parts =>
        [
            .. Subject is null ? Array.Empty<Expression>() : [Subject],
            .. Arms.SelectMany(a => a.Labels.Concat(a.Guard is null ? [a.Value] : [a.Guard, a.Value])),
        ];
}

/// <summary>One arm of a <see cref="SwitchExpression"/>; no label is the default.</summary>
/// <param name="Labels">Patterns as expressions: literal, name, <see cref="ObjectExpression"/> for properties, construction for
/// types.</param>
/// <param name="Guard">A condition beside the pattern: <c>when</c>.</param>
/// <param name="Value">The value; an <see cref="OtherExpression"/> over a throw where the arm throws.</param>
public sealed record SwitchArm(IReadOnlyList<Expression> Labels, Expression? Guard, Expression Value);

/// <summary>A throw in the place of a value: <c>x ?? throw new E()</c>, <c>die()</c> of PHP after <c>or</c>.</summary>
public sealed class ThrowExpression(Place place, Expression? value) : Expression(place)
{
    public Expression? Value { get; } = value;

    public override IEnumerable<Expression> Parts => Value is null ? [] : [Value];
}

/// <summary>Whatever has no form of its own, with its parts in order.</summary>
public sealed class OtherExpression(Place place, IReadOnlyList<Expression> parts) : Expression(place)
{
    public override IEnumerable<Expression> Parts { get; } = parts;
}
