using Seatrial.Requirements.Frameworks.Sql;

namespace Seatrial.Requirements.Tests.Frameworks;

public sealed class SqlSentenceTests
{
    [Theory]
    [InlineData("SELECT * FROM orders WHERE id = $1", "orders", "id=1")]
    [InlineData("SELECT * FROM orders WHERE id = ?", "orders", "id=1")]
    [InlineData("SELECT o.*, COUNT(*) FROM orders o WHERE o.id = %s AND o.user_id = %s", "orders", "id=1 user_id=2")]
    [InlineData("SELECT * FROM orders WHERE id = * AND user_id = ?", "orders", "id=* user_id=1")]
    [InlineData("SELECT * FROM orders WHERE id = ':put0_'", "orders", "id=put0_")]
    [InlineData("SELECT name FROM items WHERE name LIKE '%:put0_%' AND shop = ?", "items", "name=put0_ shop=1")]
    [InlineData("SELECT l.* FROM lines l JOIN orders o ON l.order_id = o.id WHERE o.user_id = $1", "lines", "order_id=1")]
    [InlineData(
        "SELECT a.id FROM articles a LEFT JOIN likes k ON k.article_id = a.id AND k.user_id = $1 WHERE a.slug = $2",
        "articles",
        "slug=2"
    )]
    [InlineData(
        "SELECT users.name FROM sessions INNER JOIN users ON sessions.user_id = users.id WHERE sessions.token = $1",
        "users",
        "id=1"
    )]
    [InlineData("SELECT news.* FROM news INNER JOIN sessions ON sessions.token = $1 WHERE news.public = TRUE", "news", "=1")]
    [InlineData("UPDATE orders SET note = $1 WHERE id = $2", "orders", "id=2")]
    [InlineData("DELETE FROM orders WHERE id = %s", "orders", "id=1")]
    public void Columns_meet_the_values_that_select_the_rows(string text, string table, string terms)
    {
        var sentence = SqlSentence.Read(text);
        Assert.NotNull(sentence);
        Assert.Equal(table, sentence.Table);
        Assert.Equal(terms, string.Join(' ', sentence.Conditions.Select(c => $"{c.Column}={c.Placeholder}")));
    }

    [Fact]
    public void Constants_of_a_query_are_told_apart_from_values()
    {
        var sentence = SqlSentence.Read("SELECT * FROM posts WHERE is_published = FALSE AND author = $1");
        Assert.Equal([("is_published", "false")], sentence!.Constants);
        Assert.Equal("author", Assert.Single(sentence.Conditions).Column);
    }
}
