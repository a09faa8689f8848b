using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Php;

/// <summary>
/// Kinds and fields of the grammar that are asked for by name; looked up on first use, because the native library may be absent.
/// </summary>
internal static class PhpGrammar
{
    public static readonly ushort Alias = FieldOf("alias");
    public static readonly ushort Alternative = FieldOf("alternative");
    public static readonly ushort ArgumentList = FieldOf("arguments");
    public static readonly ushort Attributes = FieldOf("attributes");
    public static readonly ushort Body = FieldOf("body");
    public static readonly ushort Condition = FieldOf("condition");
    public static readonly ushort ConditionalExpressions = FieldOf("conditional_expressions");
    public static readonly ushort DefaultValue = FieldOf("default_value");
    public static readonly ushort Function = FieldOf("function");
    public static readonly ushort Initialize = FieldOf("initialize");
    public static readonly ushort Left = FieldOf("left");
    public static readonly ushort Name = FieldOf("name");
    public static readonly ushort Object = FieldOf("object");
    public static readonly ushort Operator = FieldOf("operator");
    public static readonly ushort OperandArgument = FieldOf("argument");
    public static readonly ushort Parameters = FieldOf("parameters");
    public static readonly ushort ReturnExpression = FieldOf("return_expression");
    public static readonly ushort ReturnType = FieldOf("return_type");
    public static readonly ushort Right = FieldOf("right");
    public static readonly ushort Scope = FieldOf("scope");
    public static readonly ushort Type = FieldOf("type");
    public static readonly ushort Update = FieldOf("update");
    public static readonly ushort Value = FieldOf("value");

    public static readonly ushort AbstractModifier = Kind("abstract_modifier");
    public static readonly ushort AnonymousClass = Kind("anonymous_class");
    public static readonly ushort Argument = Kind("argument");
    public static readonly ushort Arguments = Kind("arguments");
    public static readonly ushort ArrayElement = Kind("array_element_initializer");
    public static readonly ushort Attribute = Kind("attribute");
    public static readonly ushort AttributeGroup = Kind("attribute_group");
    public static readonly ushort BaseClause = Kind("base_clause");
    public static readonly ushort BinaryExpression = Kind("binary_expression");
    public static readonly ushort ByRef = Kind("by_ref");
    public static readonly ushort CaseStatement = Kind("case_statement");
    public static readonly ushort CatchClause = Kind("catch_clause");
    public static readonly ushort ClassInterfaceClause = Kind("class_interface_clause");
    public static readonly ushort ConstElement = Kind("const_element");
    public static readonly ushort DefaultStatement = Kind("default_statement");
    public static readonly ushort ElseIfClause = Kind("else_if_clause");
    public static readonly ushort EscapeSequence = Kind("escape_sequence");
    public static readonly ushort FinallyClause = Kind("finally_clause");
    public static readonly ushort HeredocBody = Kind("heredoc_body");
    public static readonly ushort MatchConditional = Kind("match_conditional_expression");
    public static readonly ushort MatchDefault = Kind("match_default_expression");
    public static readonly ushort NameKind = Kind("name");
    public static readonly ushort NamespaceName = Kind("namespace_name");
    public static readonly ushort NamespaceUseClause = Kind("namespace_use_clause");
    public static readonly ushort NamespaceUseGroup = Kind("namespace_use_group");
    public static readonly ushort Pair = Kind("pair");
    public static readonly ushort PhpTag = Kind("php_tag");
    public static readonly ushort PromotionParameter = Kind("property_promotion_parameter");
    public static readonly ushort PropertyElement = Kind("property_element");
    public static readonly ushort PropertyHook = Kind("property_hook");
    public static readonly ushort PropertyHookList = Kind("property_hook_list");
    public static readonly ushort QualifiedName = Kind("qualified_name");
    public static readonly ushort RelativeName = Kind("relative_name");
    public static readonly ushort RelativeScope = Kind("relative_scope");
    public static readonly ushort SimpleParameter = Kind("simple_parameter");
    public static readonly ushort StaticModifier = Kind("static_modifier");
    public static readonly ushort StaticVariable = Kind("static_variable_declaration");
    public static readonly ushort StringContent = Kind("string_content");
    public static readonly ushort SequenceExpression = Kind("sequence_expression");
    public static readonly ushort TextInterpolation = Kind("text_interpolation");
    public static readonly ushort VariableName = Kind("variable_name");
    public static readonly ushort VariadicParameter = Kind("variadic_parameter");
    public static readonly ushort VariadicPlaceholder = Kind("variadic_placeholder");
    public static readonly ushort VariadicUnpacking = Kind("variadic_unpacking");
    public static readonly ushort VisibilityModifier = Kind("visibility_modifier");

    public static readonly ushort Comma = Grammars.Php.Token(",");
    public static readonly ushort Arrow = Grammars.Php.Token("=>");

    private static ushort FieldOf(string name) => Grammars.Php.Field(name);

    private static ushort Kind(string name) => Grammars.Php.Kind(name);
}
