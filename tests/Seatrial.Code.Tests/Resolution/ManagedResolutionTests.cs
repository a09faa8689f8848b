using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Code.Tests.Languages;

namespace Seatrial.Code.Tests.Resolution;

public sealed class ManagedResolutionTests
{
    private static CodeBase CSharp(params (string Path, string Source)[] files) =>
        new(files.Select(f => ManagedSource.CSharp(f.Source, f.Path)), ProjectFiles.None);

    private static CodeBase Java(params (string Path, string Source)[] files) =>
        new(files.Select(f => ManagedSource.Java(f.Source, f.Path)), ProjectFiles.None);

    private static ClassSymbol Class(CodeBase code, string name) => code.ClassesNamed(name)[0];

    [Fact]
    public void Finds_a_method_in_another_part_of_the_class_and_in_the_base_of_that_part()
    {
        var code = CSharp(
            ("a/Orders.cs", "namespace S; public partial class Orders { void A() { } }"),
            ("a/Orders.More.cs", "namespace S; public partial class Orders : Crud<Order> { void B() { } }"),
            ("b/Crud.cs", "namespace S.Base; public abstract class Crud<T> { void C() { } }"),
            ("c/Orders.cs", "namespace Other; public class Orders { void D() { } }")
        );
        Assert.Equal("a/Orders.More.cs", code.Method(Class(code, "Orders"), "B")?.File.Path);
        Assert.Equal("Crud", code.Method(Class(code, "Orders"), "C")?.Owner?.Class.Name);
        Assert.Null(code.Method(Class(code, "Orders"), "D"));
    }

    [Fact]
    public void An_interface_leads_to_the_class_behind_it()
    {
        var code = CSharp(
            ("a.cs", "namespace S; interface IOrders : IReader<Order> { void Save(); } interface IReader<T> { T Find(int id); }"),
            ("b.cs", "namespace S; class Orders : IOrders { void Save() { } Order IReader<Order>.Find(int id) { return null; } }"),
            ("c.cs", "namespace S; class CachedOrders : IOrders { void Save() { } }"),
            ("tests/d.cs", "namespace S.Tests; class FakeOrders : IOrders { void Save() { } }"),
            ("e.cs", "namespace T; interface IOrders { void Save(); } class Unrelated : IOrders { void Save() { } }")
        );
        Assert.Equal("Orders", code.Method(Class(code, "IOrders"), "Save")?.Owner?.Class.Name);
        Assert.Equal("Orders", code.Method(Class(code, "IReader"), "Find")?.Owner?.Class.Name);
    }

    [Fact]
    public void Two_classes_behind_an_interface_are_not_guessed_at()
    {
        var code = CSharp(
            ("a.cs", "interface IPay { void Pay(); } class Card : IPay { void Pay() { } } class Bank : IPay { void Pay() { } }")
        );
        Assert.Null(code.Method(Class(code, "IPay"), "Pay")?.Function.Body);
    }

    [Fact]
    public void Finds_extension_methods_by_their_receiver_and_then_by_nearness()
    {
        var code = CSharp(
            (
                "api/Map.cs",
                "static class A { public static void Map(this WebApplication app) { } public static string Id(this ClaimsPrincipal p) => null; }"
            ),
            (
                "web/Map.cs",
                "static class B { public static void Map(this IServiceCollection s) { } public static void Plain(string s) { } }"
            )
        );
        var from = code.File("web/Map.cs")!;
        Assert.Equal("api/Map.cs", code.Extension(from, "Map", ["WebApplication"])?.File.Path);
        Assert.Equal("web/Map.cs", code.Extension(from, "Map", [])?.File.Path);
        Assert.Equal("Id", code.Extension(from, "Id", [])?.Function.Name);
        Assert.Null(code.Extension(from, "Plain", []));
    }

    [Fact]
    public void Finds_members_of_classes_that_are_imported_statically_attributes_and_what_a_library_declares()
    {
        var code = CSharp(
            ("a.cs", "using static S.Rights; namespace S.Web; class C { }"),
            (
                "b.cs",
                "namespace S; static class Rights { public static bool Check() => true; } class OwnerAttribute : Attribute { class Inner { } }"
            )
        );
        var from = code.File("a.cs")!;
        Assert.Equal("Rights", (code.Resolve(from, "Check") as FunctionSymbol)?.Owner?.Class.Name);
        Assert.Equal("OwnerAttribute", (code.Resolve(from, "Owner") as ClassSymbol)?.Class.Name);
        Assert.Equal("Inner", code.ResolveType(from, new TypeReference("S.OwnerAttribute.Inner"))?.Class.Name);
        Assert.Equal("cs:DbContext", (code.Resolve(from, "DbContext") as ExternalSymbol)?.Name);
        Assert.Equal("cs:Inner", (code.Resolve(from, "System.Text.Inner") as ExternalSymbol)?.Name);
        Assert.Null(code.Resolve(from, "user"));
    }

    [Fact]
    public void Java_takes_what_is_imported_or_in_its_package()
    {
        var code = Java(
            ("a/User.java", "package com.shop; public class User { static class Key { } }"),
            (
                "a/Web.java",
                "package com.shop.web; import com.shop.User; import com.shop.svc.*; import static com.shop.svc.Rights.*; import org.lib.Row; class Web { }"
            ),
            (
                "a/Svc.java",
                "package com.shop.svc; interface Orders { Order find(Long id); } class OrdersImpl implements Orders { public Order find(Long id) { return null; } } class Rights { static void check() { } }"
            ),
            ("b/Row.java", "package other; class Row { } class Hidden { }")
        );
        var from = code.File("a/Web.java")!;
        Assert.Equal("com.shop", (code.Resolve(from, "User") as ClassSymbol)?.Class.Namespace);
        Assert.Equal("OrdersImpl", code.Method(((ClassSymbol)code.Resolve(from, "Orders")!), "find")?.Owner?.Class.Name);
        Assert.Equal("check", (code.Resolve(from, "check") as FunctionSymbol)?.Function.Name);
        Assert.Equal("java:org.lib.Row", (code.Resolve(from, "Row") as ExternalSymbol)?.Name);
        Assert.Equal("java:Hidden", (code.Resolve(from, "Hidden") as ExternalSymbol)?.Name);
        Assert.Equal("Key", (code.Resolve(code.File("a/User.java")!, "Key") as ClassSymbol)?.Class.Name);
    }
}
