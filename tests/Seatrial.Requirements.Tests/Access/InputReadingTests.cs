namespace Seatrial.Requirements.Tests.Access;

public sealed class InputReadingTests
{
    public static TheoryData<string, string, string[]> Programs =>
        new()
        {
            {
                "express.ts",
                """
                    import express from 'express';
                    import { z } from 'zod';
                    import Joi from 'joi';
                    import { body } from 'express-validator';
                    import { celebrate } from 'celebrate';
                    import { check } from './elsewhere';
                    const app = express();
                    const Order = z.object({ amount: z.number() });
                    const validate = (schema) => (req, res, next) => { req.body = schema.parse(req.body); next(); };
                    app.post('/zod', (req, res) => { const order = Order.parse(req.body); db.order.create({ data: order }); res.end(); });
                    app.post('/zod-in-a-middleware', validate(Order), (req, res) => { db.order.create({ data: req.body }); res.end(); });
                    app.post('/joi', (req, res) => { const { value } = Joi.object({ a: Joi.string() }).validate(req.body); res.json(value); });
                    app.post('/rules', body('email').isEmail(), (req, res) => { db.user.create({ data: { email: req.body.email } }); res.end(); });
                    app.post('/celebrate', celebrate({ body: Joi.object({}) }), (req, res) => { db.user.create({ data: req.body }); res.end(); });
                    app.post('/nothing/:id', (req, res) => { db.order.update({ where: { id: req.params.id }, data: req.body }); res.end(); });
                    app.get('/search', (req, res) => { res.json(db.order.findMany({ where: { name: req.query.name } })); });
                    app.post('/hidden', check.validateOrder, (req, res) => { db.order.create({ data: req.body }); res.end(); });
                    app.get('/health', (req, res) => res.send('ok'));
                    """,
                [
                    "GET /health",
                    "GET /search query=none",
                    "POST /celebrate body=celebrate",
                    "POST /hidden body=unknown",
                    "POST /joi body=joi",
                    "POST /nothing/:id body=none route=none",
                    "POST /rules body=express-validator",
                    "POST /zod body=zod",
                    "POST /zod-in-a-middleware body=zod",
                ]
            },
            {
                "fastify.js",
                """
                    const fastify = require('fastify')();
                    fastify.post('/a', { schema: { body: { type: 'object' } } }, async (request) => db.a.create({ data: request.body }));
                    fastify.post('/b', async (request) => db.a.create({ data: request.body }));
                    """,
                ["POST /a body=JSON Schema", "POST /b body=none"]
            },
            {
                "main.py",
                """
                    from fastapi import FastAPI, Request
                    from pydantic import BaseModel
                    app = FastAPI()
                    class Item(BaseModel):
                        name: str
                    @app.post("/items/{shelf}")
                    def create(shelf: int, item: Item):
                        return db.save(item)
                    @app.post("/raw")
                    async def raw(data: dict):
                        return db.save(data)
                    """,
                ["POST /items/{shelf} body=pydantic route=pydantic", "POST /raw body=none"]
            },
            {
                "app.py",
                """
                    from flask import Flask, request
                    from marshmallow import Schema, fields
                    app = Flask(__name__)
                    class OrderSchema(Schema):
                        amount = fields.Int()
                    @app.route('/checked', methods=['POST'])
                    def checked():
                        return db.save(OrderSchema().load(request.get_json()))
                    @app.route('/open', methods=['POST'])
                    def open_():
                        return db.save(request.get_json())
                    """,
                ["POST /checked body=marshmallow", "POST /open body=none"]
            },
            {
                "OrderController.java",
                """
                    package shop;
                    import org.springframework.web.bind.annotation.*;
                    import jakarta.validation.Valid;
                    @RestController
                    @RequestMapping("/orders")
                    public class OrderController {
                        private final OrderRepository orders;
                        @PostMapping
                        public Order create(@Valid @RequestBody OrderForm form) { return orders.save(form.toOrder()); }
                        @PutMapping("/{id}")
                        public Order update(@PathVariable Long id, @RequestBody OrderForm form) { return orders.save(form.toOrder()); }
                        @PostMapping("/raw")
                        public Order raw(@RequestBody String body) { return orders.save(new Order(body)); }
                    }
                    """,
                ["POST /orders body=Bean Validation", "POST /orders/raw body=none", "PUT /orders/{id} body=types route=types"]
            },
            {
                "OrdersController.cs",
                """
                    using Microsoft.AspNetCore.Mvc;
                    using System.ComponentModel.DataAnnotations;
                    public class Checked { [Required] public string Name { get; set; } }
                    public class Plain { public string Name { get; set; } }
                    [ApiController]
                    [Route("orders")]
                    public class OrdersController : ControllerBase
                    {
                        private readonly ShopContext db;
                        [HttpPost("checked")]
                        public IActionResult Create(Checked order) { db.Orders.Add(new Order { Name = order.Name }); return Ok(); }
                        [HttpPost("plain")]
                        public IActionResult Plain(Plain order) { db.Orders.Add(new Order { Name = order.Name }); return Ok(); }
                    }
                    """,
                ["POST /orders/checked body=data annotations", "POST /orders/plain body=types"]
            },
            {
                "main.go",
                """
                    package main
                    import "github.com/gin-gonic/gin"
                    type Checked struct { Name string `json:"name" binding:"required"` }
                    type Plain struct { Name string `json:"name"` }
                    func main() {
                        r := gin.Default()
                        r.POST("/checked", func(c *gin.Context) { var in Checked; if err := c.ShouldBindJSON(&in); err != nil { return }; db.Create(&in) })
                        r.POST("/plain", func(c *gin.Context) { var in Plain; c.ShouldBindJSON(&in); db.Create(&in) })
                    }
                    """,
                ["POST /checked body=validator", "POST /plain body=types"]
            },
        };

    [Theory]
    [MemberData(nameof(Programs))]
    public void What_an_endpoint_takes_and_what_checks_it_is_told(string path, string text, string[] expected) =>
        Assert.Equal(expected, Scanned.Inputs(path, text));

    [Fact]
    public void The_query_of_an_address_that_code_makes_is_none_of_the_request() =>
        Assert.Equal(
            ["POST /mail body=none", "POST /search body=none query=none"],
            Scanned.Inputs(
                "app.js",
                """
                const app = require('express')();
                app.post('/mail', (req, res) => { const url = new URL(process.env.FRONT + '/confirm'); url.searchParams.set('to', req.body.to); new URLSearchParams({ a: 1 }).append('b', 2); res.end(url.toString()); });
                app.post('/search', (req, res) => { const url = new URL(req.url, 'http://x'); res.json(db.item.findMany({ where: { name: url.searchParams.get('q'), kind: req.body.kind } })); });
                """
            )
        );

    [Fact]
    public void A_procedure_that_names_its_input_is_checked_by_that_schema() =>
        Assert.Equal(
            ["MUTATION add body=zod", "MUTATION open body=none"],
            Scanned
                .Inputs(
                    "router.ts",
                    """
                    import { initTRPC } from '@trpc/server';
                    import { z } from 'zod';
                    const t = initTRPC.create();
                    export const appRouter = t.router({
                      add: t.procedure.input(z.object({ name: z.string() })).mutation(({ input }) => db.item.create({ data: input })),
                      open: t.procedure.mutation(({ input }) => db.item.create({ data: input })),
                    });
                    """
                )
                .Select(l => l.Replace("/", "", StringComparison.Ordinal))
        );

    [Fact]
    public void A_form_request_is_checked_before_the_handler_begins() =>
        Assert.Equal(
            ["POST /orders body=form request", "POST /plain body=none"],
            Scanned
                .Of(
                    (
                        "routes/web.php",
                        "<?php\nuse Illuminate\\Support\\Facades\\Route;\nuse App\\Http\\Controllers\\OrderController;\nRoute::post('/orders', [OrderController::class, 'store']);\nRoute::post('/plain', [OrderController::class, 'plain']);\n"
                    ),
                    (
                        "app/Http/Requests/StoreOrder.php",
                        "<?php\nnamespace App\\Http\\Requests;\nuse Illuminate\\Foundation\\Http\\FormRequest;\nclass StoreOrder extends FormRequest { public function rules() { return ['name' => 'required']; } }\n"
                    ),
                    (
                        "app/Models/Order.php",
                        "<?php\nnamespace App\\Models;\nuse Illuminate\\Database\\Eloquent\\Model;\nclass Order extends Model {}\n"
                    ),
                    (
                        "app/Http/Controllers/OrderController.php",
                        """
                        <?php
                        namespace App\Http\Controllers;
                        use App\Http\Requests\StoreOrder;
                        use App\Models\Order;
                        use Illuminate\Http\Request;
                        class OrderController {
                            public function store(StoreOrder $request) { return Order::create(['name' => $request->input('name')]); }
                            public function plain(Request $request) { return Order::create(['name' => $request->input('name')]); }
                        }
                        """
                    )
                )
                .Of<Requirements.Access.EndpointFact>()
                .Select(e => $"{e.Row.Method} {e.Row.Route} {string.Join(' ', e.Row.Inputs.Select(i => $"{i.Source}={i.Schema}"))}")
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Types_of_TypeScript_check_nothing_and_a_validating_pipe_does()
    {
        const string Controller = """
            import { Body, Controller, Post, ParseIntPipe, Param, ValidationPipe, UsePipes } from '@nestjs/common';
            import { IsString } from 'class-validator';
            export class Checked { @IsString() name: string; }
            export class Plain { name: string; }
            @Controller('orders')
            export class OrdersController {
              constructor(private readonly orders: OrdersService) {}
              @UsePipes(new ValidationPipe())
              @Post('checked/:id')
              create(@Param('id', ParseIntPipe) id: number, @Body() order: Checked) { return this.orders.save(id, order); }
              @Post('plain')
              plain(@Body() order: Plain) { return this.orders.save(0, order); }
            }
            """;
        Assert.Equal(
            ["POST /orders/checked/:id body=class-validator route=types", "POST /orders/plain body=none"],
            Scanned.Inputs("orders.controller.ts", Controller)
        );
        Assert.Contains(
            "POST /orders/checked/:id body=none route=types",
            Scanned.Inputs("orders.controller.ts", Controller.Replace("ValidationPipe, ", "", StringComparison.Ordinal))
        );
    }
}
