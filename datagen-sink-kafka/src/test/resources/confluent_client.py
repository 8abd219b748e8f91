"""Reads and writes a topic with Confluent's own client, registry client and Avro serializers.

  confluent_client.py read BOOTSTRAP REGISTRY TOPIC          prints a JSON object for each record
  confluent_client.py write BOOTSTRAP REGISTRY TOPIC COUNT   writes records of numbers, names, prices
"""

import datetime
import decimal
import json
import struct
import sys

from confluent_kafka import Consumer, Producer, TopicPartition
from confluent_kafka.schema_registry import SchemaRegistryClient
from confluent_kafka.schema_registry.avro import AvroDeserializer, AvroSerializer
from confluent_kafka.serialization import MessageField, SerializationContext

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)

SCHEMA = """
{"type": "record", "name": "orders", "fields": [
  {"name": "id", "type": "long"},
  {"name": "name", "type": ["null", "string"]},
  {"name": "price", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
  {"name": "at", "type": {"type": "long", "logicalType": "timestamp-micros"}}]}
"""


def plain(value):
    if isinstance(value, datetime.datetime):
        return (value - EPOCH) // datetime.timedelta(microseconds=1)
    if isinstance(value, datetime.date):
        return value.toordinal() - EPOCH.date().toordinal()
    return str(value) if isinstance(value, decimal.Decimal) else value


def read(bootstrap, registry, topic):
    deserializer = AvroDeserializer(registry)
    consumer = Consumer(
        {"bootstrap.servers": bootstrap, "group.id": "confluent", "enable.auto.commit": False,
         "isolation.level": "read_committed"})
    partitions = consumer.list_topics(topic, timeout=30).topics[topic].partitions
    for number in partitions:
        _, end = consumer.get_watermark_offsets(TopicPartition(topic, number), timeout=30)
        consumer.assign([TopicPartition(topic, number, 0)])
        position = 0
        while position < end:
            message = consumer.poll(30)
            if message is None or message.error():
                sys.exit("nothing came: %s" % (message and message.error()))
            position = message.offset() + 1
            record = deserializer(
                message.value(), SerializationContext(topic, MessageField.VALUE))
            print(json.dumps({
                "key": struct.unpack(">q", message.key())[0],
                "time": message.timestamp()[1],
                "value": {name: plain(value) for name, value in record.items()}}))
    consumer.close()


def write(bootstrap, registry, topic, count):
    serializer = AvroSerializer(registry, SCHEMA)
    producer = Producer({"bootstrap.servers": bootstrap, "enable.idempotence": True})
    for i in range(count):
        record = {
            "id": i,
            "name": None if i % 5 == 0 else "Größe %d" % i,
            "price": decimal.Decimal(i * 7 - 300).scaleb(-2),
            "at": EPOCH + datetime.timedelta(days=19000, microseconds=i)}
        producer.produce(
            topic, key=struct.pack(">q", i),
            value=serializer(record, SerializationContext(topic, MessageField.VALUE)))
    producer.flush(60)


if __name__ == "__main__":
    what, bootstrap, url, topic = sys.argv[1:5]
    client = SchemaRegistryClient({"url": url})
    if what == "read":
        read(bootstrap, client, topic)
    else:
        write(bootstrap, client, topic, int(sys.argv[5]))
