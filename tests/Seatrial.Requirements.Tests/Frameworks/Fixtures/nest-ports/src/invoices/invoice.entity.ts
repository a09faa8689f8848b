import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class User {
  @PrimaryGeneratedColumn() id: number;
  @Column() email: string;
  @Column() password: string;
}

@Entity()
export class Invoice {
  @PrimaryGeneratedColumn() id: number;
  @Column() total: number;
  @ManyToOne(() => User) customer: User;
  @Column() customerId: number;
}

@Entity()
export class Note {
  @PrimaryGeneratedColumn() id: number;
  @Column() text: string;
  @Column() customerId: number;
}
