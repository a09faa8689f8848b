namespace Seatrial.Cli.Tests;

/// <summary>An invented application of one guarded endpoint, and what adds one that is not.</summary>
internal static class OrderShop
{
    public const string Guarded = """
        const express = require('express');
        const jwt = require('jsonwebtoken');
        const app = express();
        function signedIn(req, res, next) {
          try {
            req.user = jwt.verify(req.headers.authorization.slice(7), process.env.JWT_SECRET);
            next();
          } catch (e) {
            res.status(401).end();
          }
        }
        app.get('/orders/:id', signedIn, async (req, res) => {
          const order = await db.order.findFirst({ where: { id: req.params.id, userId: req.user.id } });
          res.json(order);
        });
        app.listen(3000);
        """;

    public const string Unguarded =
        "\napp.delete('/orders/:id', async (req, res) => { await db.order.delete({ where: { id: req.params.id } }); res.end(); });\n";
}
