import psycopg

connection = psycopg.connect("dbname=library")
