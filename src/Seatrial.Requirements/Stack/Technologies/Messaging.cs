using static Seatrial.Requirements.Stack.TechnologyKind;

namespace Seatrial.Requirements.Stack.Technologies;

internal static class Messaging
{
    public static IReadOnlyList<TechnologyEntry> Entries { get; } =
    [
        new(
            Queue,
            "rabbitmq",
            "RabbitMQ",
            "npm:amqplib npm:amqp-connection-manager npm:rascal pypi:pika pypi:aio-pika nuget:rabbitmq.client maven:com.rabbitmq:amqp-client maven:org.springframework.boot:spring-boot-starter-amqp go:github.com/rabbitmq/amqp091-go go:github.com/streadway/amqp gem:bunny composer:php-amqplib/php-amqplib cargo:lapin image:rabbitmq"
        ),
        new(
            Queue,
            "kafka",
            "Kafka",
            "npm:kafkajs npm:node-rdkafka pypi:kafka-python pypi:confluent-kafka pypi:aiokafka nuget:confluent.kafka maven:org.apache.kafka:* maven:org.springframework.kafka:* go:github.com/segmentio/kafka-go go:github.com/ibm/sarama go:github.com/IBM/sarama go:github.com/confluentinc/confluent-kafka-go go:github.com/twmb/franz-go gem:ruby-kafka cargo:rdkafka image:kafka image:cp-kafka image:redpanda"
        ),
        new(
            Queue,
            "nats",
            "NATS",
            "npm:nats pypi:nats-py nuget:nats.client nuget:nats.net go:github.com/nats-io/nats.go cargo:async-nats image:nats"
        ),
        new(
            Queue,
            "sqs",
            "Amazon SQS",
            "npm:@aws-sdk/client-sqs npm:sqs-consumer nuget:awssdk.sqs maven:software.amazon.awssdk:sqs go:github.com/aws/aws-sdk-go-v2/service/sqs gem:shoryuken"
        ),
        new(
            Queue,
            "google-pubsub",
            "Google Pub/Sub",
            "npm:@google-cloud/pubsub pypi:google-cloud-pubsub nuget:google.cloud.pubsub.v1 go:cloud.google.com/go/pubsub"
        ),
        new(
            Queue,
            "azure-service-bus",
            "Azure Service Bus",
            "npm:@azure/service-bus pypi:azure-servicebus nuget:azure.messaging.servicebus"
        ),
        new(
            Queue,
            "pulsar",
            "Pulsar",
            "npm:pulsar-client pypi:pulsar-client maven:org.apache.pulsar:* go:github.com/apache/pulsar-client-go image:pulsar"
        ),
        new(Queue, "activemq", "ActiveMQ", "maven:org.apache.activemq:* image:activemq-artemis image:activemq-classic"),
        new(
            Queue,
            "mqtt",
            "MQTT",
            "npm:mqtt pypi:paho-mqtt nuget:mqttnet go:github.com/eclipse/paho.mqtt.golang image:eclipse-mosquitto image:emqx"
        ),
        new(Queue, "bullmq", "BullMQ", "npm:bullmq npm:bull npm:@nestjs/bullmq npm:@nestjs/bull", "worker"),
        new(Queue, "celery", "Celery", "pypi:celery", "worker"),
        new(Queue, "rq", "RQ", "pypi:rq pypi:django-rq", "worker"),
        new(Queue, "dramatiq", "Dramatiq", "pypi:dramatiq", "worker"),
        new(Queue, "arq", "arq", "pypi:arq", "worker"),
        new(Queue, "huey", "Huey", "pypi:huey", "worker"),
        new(Queue, "taskiq", "Taskiq", "pypi:taskiq", "worker"),
        new(Queue, "sidekiq", "Sidekiq", "gem:sidekiq", "worker"),
        new(Queue, "good-job", "GoodJob", "gem:good_job", "worker"),
        new(Queue, "solid-queue", "Solid Queue", "gem:solid_queue", "worker"),
        new(Queue, "resque", "Resque", "gem:resque", "worker"),
        new(Queue, "delayed-job", "Delayed Job", "gem:delayed_job gem:delayed_job_active_record", "worker"),
        new(Queue, "hangfire", "Hangfire", "nuget:hangfire nuget:hangfire.core nuget:hangfire.aspnetcore", "worker"),
        new(Queue, "masstransit", "MassTransit", "nuget:masstransit nuget:masstransit.*"),
        new(Queue, "nservicebus", "NServiceBus", "nuget:nservicebus"),
        new(Queue, "wolverine", "Wolverine", "nuget:wolverinefx"),
        new(Queue, "rebus", "Rebus", "nuget:rebus"),
        new(Queue, "asynq", "Asynq", "go:github.com/hibiken/asynq", "worker"),
        new(Queue, "river", "River", "go:github.com/riverqueue/river", "worker"),
        new(Queue, "machinery", "Machinery", "go:github.com/richardartoul/machinery go:github.com/RichardKnop/machinery", "worker"),
        new(Queue, "oban", "Oban", "hex:oban", "worker"),
        new(Queue, "horizon", "Laravel Horizon", "composer:laravel/horizon", "worker"),
        new(Queue, "symfony-messenger", "Symfony Messenger", "composer:symfony/messenger"),
        new(Queue, "pg-boss", "pg-boss", "npm:pg-boss", "worker"),
        new(Queue, "graphile-worker", "Graphile Worker", "npm:graphile-worker", "worker"),
        new(Queue, "bee-queue", "Bee-Queue", "npm:bee-queue", "worker"),
        new(Queue, "agenda", "Agenda", "npm:agenda npm:@hokify/agenda", "worker"),
        new(Queue, "inngest", "Inngest", "npm:inngest pypi:inngest"),
        new(Queue, "trigger-dev", "Trigger.dev", "npm:@trigger.dev/sdk"),
        new(
            Queue,
            "temporal",
            "Temporal",
            "npm:@temporalio/worker npm:@temporalio/client pypi:temporalio nuget:temporalio maven:io.temporal:temporal-sdk go:go.temporal.io/sdk image:temporalio/auto-setup",
            "worker"
        ),
        new(Scheduler, "node-cron", "node-cron", "npm:node-cron npm:cron npm:@nestjs/schedule npm:node-schedule"),
        new(Scheduler, "apscheduler", "APScheduler", "pypi:apscheduler"),
        new(Scheduler, "celery-beat", "Celery beat", "pypi:django-celery-beat"),
        new(Scheduler, "quartz", "Quartz", "nuget:quartz maven:org.quartz-scheduler:quartz"),
        new(Scheduler, "robfig-cron", "robfig/cron", "go:github.com/robfig/cron"),
        new(Scheduler, "whenever", "Whenever", "gem:whenever"),
        new(Scheduler, "airflow", "Airflow", "pypi:apache-airflow image:airflow"),
        new(Scheduler, "dagster", "Dagster", "pypi:dagster"),
        new(Scheduler, "prefect", "Prefect", "pypi:prefect"),
    ];
}
